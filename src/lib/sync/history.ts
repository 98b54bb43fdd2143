// The rows of one channel, and since when each has been as it is: enough to bring any viewer up to date.
import type { Delta, Resumed, Row } from './delta.ts';

type Stamped = { version: number; row: Row | null };

export type History = {
	/** The version the rows were last changed at, or last known to be current at. */
	version: () => number;
	/**
	 * Records what changed up to `to`; null when nothing did. `removes` names every key that was touched and has no row
	 * now, also one that never had a row here: it came and went within these versions, and a viewer from another node
	 * may have stopped between. `upserts` and `removes` share no key.
	 */
	record: (to: number, upserts: [string, Row][], removes: string[]) => Delta | null;
	/** Nothing changed up to `to`. */
	reach: (to: number) => void;
	/** What a viewer who is at `mine` lacks; `null` stands for a viewer who has nothing. */
	since: (mine: number | null) => Resumed;
};

/**
 * touched: every row that may have changed is named, so any viewer between two versions can be told what it lacks.
 * compared: changes are what two looks at the whole differ by; what came and went between is not known, so a viewer
 * who stands between (another node looked there) gets everything.
 */
export type Told = 'touched' | 'compared';

/**
 * @param floor the version of the first rows: a viewer who is older gets everything
 * A row that is gone stays as a tombstone for as long as the history lives.
 */
export function createHistory(
	channel: string,
	floor: number,
	rows: Iterable<[string, Row]>,
	told: Told = 'touched'
): History {
	/** Where this history has stood; only needed when it does not know what lies between. */
	const stood = told === 'compared' ? new Set([floor]) : null;
	const stamped = new Map<string, Stamped>();
	for (const [key, row] of rows) stamped.set(key, { version: floor, row });
	let version = floor;
	let lastChange = floor;

	const changedAfter = (mine: number) => [...stamped].filter(([, at]) => at.version > mine);

	return {
		version: () => version,
		record(to, upserts, removes) {
			version = to;
			stood?.add(to);
			if (upserts.length === 0 && removes.length === 0) return null;
			for (const [key, row] of upserts) stamped.set(key, { version: to, row });
			for (const key of removes) stamped.set(key, { version: to, row: null });
			const from = lastChange;
			lastChange = to;
			return { channel, from, to, upserts, removes };
		},
		reach(to) {
			version = to;
			stood?.add(to);
		},
		since(mine) {
			if (mine === null || mine < floor || mine > version || stood?.has(mine) === false) {
				const all = [...stamped].flatMap(([key, { row }]): [string, Row][] => (row ? [[key, row]] : []));
				return { kind: 'snapshot', channel, version, rows: all };
			}
			if (mine >= lastChange) return { kind: 'current', version };
			const changed = changedAfter(mine);
			return {
				kind: 'delta',
				channel,
				from: mine,
				to: version,
				upserts: changed.flatMap(([key, { row }]): [string, Row][] => (row ? [[key, row]] : [])),
				removes: changed.flatMap(([key, { row }]) => (row ? [] : [key]))
			};
		}
	};
}
