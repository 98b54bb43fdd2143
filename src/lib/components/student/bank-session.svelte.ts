// Work on a banked item: its key stays on the server, so the verdict is the row that comes back.
import type { ItemRow, TryRow, WaypointRow } from '#lib/domain/views/row-types.ts';
import { createAsking } from './asking.ts';
import type { Send } from './desk-types.ts';

type Parts = {
	offered: () => ItemRow;
	row: () => WaypointRow | undefined;
	send: () => Send;
	/** ms that only go forward. */
	clock: () => number;
};

export function createBankSession({ offered, row, send, clock }: Parts) {
	const asking = createAsking(send);
	/** The item on the card stays until the student moves on. */
	let shown = $state.raw(offered());
	let chosen = $state<number | null>(null);
	/** The newest try there was when an answer was given: a newer one is its verdict. */
	let before = $state.raw<TryRow | undefined>(undefined);
	let since = clock();

	const last = $derived(row()?.tries.at(-1));
	const verdict = $derived(chosen !== null && !asking.waits && last !== before ? (last?.correct ?? null) : null);
	const nextReady = $derived(offered().seed !== shown.seed || offered().waypoint !== shown.waypoint);

	return {
		get shown() {
			return shown;
		},
		get chosen() {
			return chosen;
		},
		/** Null: not answered, or not judged yet. */
		get verdict() {
			return verdict;
		},
		get waits() {
			return chosen !== null && verdict === null && asking.refusal === null;
		},
		get nextReady() {
			return nextReady;
		},
		/** Answered for good: right, or the server has moved on. */
		get done() {
			return verdict === true || (verdict === false && nextReady);
		},
		get refusal() {
			return asking.refusal;
		},
		async choose(option: number) {
			chosen = option;
			before = last;
			const ms = Math.round(clock() - since);
			since = clock();
			const { waypoint, generator, seed } = shown;
			const isDone = await asking.ask({
				type: 'submitAnswer',
				waypoint,
				generator,
				seed,
				answer: { kind: 'choice', option },
				ms
			});
			if (!isDone) chosen = null;
		},
		next() {
			shown = offered();
			chosen = null;
			since = clock();
		}
	};
}
