// Keyed rows over the wire: whole rows, and the versions of the log they lead from and to. Knows no classroom.

export type Row = object;

/** Everything a channel holds at `version`. */
export type Snapshot = { channel: string; version: number; rows: [key: string, row: Row][] };

/** What changed between two versions: safe to apply to any state between them, since rows are whole. */
export type Delta = {
	channel: string;
	from: number;
	to: number;
	upserts: [key: string, row: Row][];
	removes: string[];
};

/** What a (re)joining viewer is given. */
export type Resumed =
	{ kind: 'current'; version: number } | ({ kind: 'delta' } & Delta) | ({ kind: 'snapshot' } & Snapshot);

/** What to do with a delta that arrives at a viewer who is at `mine`. */
export function fits(delta: { from: number; to: number }, mine: number): 'ignore' | 'apply' | 'resume' {
	if (delta.to <= mine) return 'ignore';
	return delta.from <= mine ? 'apply' : 'resume';
}
