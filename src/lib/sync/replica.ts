// A viewer's copy of a channel's rows, kept by snapshots and deltas that may come twice, late or out of order.
// At version v its rows are exactly the server's rows at v. Rules: protocol/PROTOCOL.md, "Deltas".
import { fits, type Delta, type Resumed, type Row, type Snapshot } from './delta.ts';

export type Change = { upserts: [string, Row][]; removes: string[] };

/** What to ask the server with; `number` tells its answer from answers to earlier questions. */
export type Question = { number: number; version: number | null };

/** `ask`: something is missing, ask again. */
export type Step = { change: Change | null; ask: boolean };

export type Replica = {
	version: () => number | null;
	rows: () => ReadonlyMap<string, Row>;
	/** Begins a (re)join. Answers to earlier questions count no more. */
	ask: () => Question;
	/** The question got no answer; the next push that does not fit asks again. */
	unanswered: (number: number) => void;
	answer: (number: number, resumed: Resumed) => Step;
	push: (delta: Delta) => Step;
	/** What its versions count from is gone: the next question asks for everything. Rows stay until then. */
	forget: () => void;
};

const NOTHING: Step = { change: null, ask: false };
const ASK: Step = { change: null, ask: true };

export function createReplica(start: Snapshot | null): Replica {
	const rows = new Map<string, Row>(start?.rows ?? []);
	let version = start ? start.version : null;
	let asked = 0;
	let open = false;
	/** The newest push that came too early for an open question, and since that question. */
	let missed = 0;

	function write({ upserts, removes }: Change, to: number): Step {
		for (const [key, row] of upserts) rows.set(key, row);
		for (const key of removes) rows.delete(key);
		version = to;
		return { change: { upserts, removes }, ask: to < missed };
	}

	function replace(snapshot: Snapshot): Step {
		const kept = new Set(snapshot.rows.map(([key]) => key));
		const removes = [...rows.keys()].filter((key) => !kept.has(key));
		return write({ upserts: snapshot.rows, removes }, snapshot.version);
	}

	function catchUp(resumed: Exclude<Resumed, { kind: 'snapshot' }>): Step {
		if (version === null) return ASK;
		if (resumed.kind === 'current') version = Math.max(version, resumed.version);
		else {
			const verdict = fits(resumed, version);
			if (verdict === 'apply') return write(resumed, resumed.to);
			if (verdict === 'resume') return ASK;
		}
		return { change: null, ask: version < missed };
	}

	return {
		version: () => version,
		rows: () => rows,
		ask() {
			open = true;
			missed = 0;
			return { number: ++asked, version };
		},
		unanswered(number) {
			if (number === asked) open = false;
		},
		answer(number, resumed) {
			if (number !== asked || !open) return NOTHING;
			open = false;
			return resumed.kind === 'snapshot' ? replace(resumed) : catchUp(resumed);
		},
		push(delta) {
			const verdict = version === null ? 'resume' : fits(delta, version);
			if (verdict === 'ignore') return NOTHING;
			if (verdict === 'apply') return { ...write(delta, delta.to), ask: false };
			missed = Math.max(missed, delta.to);
			return open ? NOTHING : ASK;
		},
		forget() {
			version = null;
			asked++;
			open = false;
		}
	};
}
