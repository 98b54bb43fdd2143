// One statement in flight per node. While it is, batches wait; then all of them, from every classroom, go in the next.
// Idle adds no wait. When a statement fails each of its batches is tried alone, so that only the offender is refused.
import { promisify } from 'node:util';
import { isAnswer, refusalOf } from './failure.ts';
import type { AppendResult, Batch } from './log.ts';

/** Writes batches of different classrooms in one go; the new versions, by classroom, of those that were written. */
export type Write = (batches: Batch[]) => Promise<Map<number, number>>;

type Waiting = { batch: Batch; answer: (result: AppendResult) => void };

/** A statement is not made longer than this by joining batches; one batch may be. */
const MOST_EVENTS = 2_000;

const sizeOf = (batch: Batch) => batch.commands.reduce((sum, { events }) => sum + events.length, 0);

/** Takes from the front what may go together: one batch per classroom, not too much. The rest stays, in order. */
function take(waiting: Waiting[]): [group: Waiting[], rest: Waiting[]] {
	const rooms = new Set<number>();
	const group: Waiting[] = [];
	const rest: Waiting[] = [];
	let size = 0;
	for (const one of waiting) {
		const events = sizeOf(one.batch);
		const fits = group.length === 0 || size + events <= MOST_EVENTS;
		if (fits && !rooms.has(one.batch.classroomId)) {
			group.push(one);
			size += events;
		} else rest.push(one);
		rooms.add(one.batch.classroomId);
	}
	return [group, rest];
}

/** Whatever else came in with this turn of the event loop goes along; that costs microseconds, not a wait. */
const nextTurn = promisify(setImmediate);

export function createGroupCommit(write: Write) {
	let waiting: Waiting[] = [];
	let flight: Promise<void> | null = null;

	async function commit(group: Waiting[]): Promise<void> {
		try {
			const versions = await write(group.map(({ batch }) => batch));
			for (const { batch, answer } of group) {
				const version = versions.get(batch.classroomId);
				answer(version === undefined ? { kind: 'conflict' } : { kind: 'appended', version });
			}
		} catch (cause) {
			if (group.length > 1 && isAnswer(cause)) for (const one of group) await commit([one]);
			else for (const { answer } of group) answer(refusalOf(cause) ?? { kind: 'unknown', cause });
		}
	}

	async function fly(): Promise<void> {
		await nextTurn();
		while (waiting.length > 0) {
			const [group, rest] = take(waiting);
			waiting = rest;
			await commit(group);
		}
		flight = null;
	}

	return {
		append(batch: Batch): Promise<AppendResult> {
			return new Promise((answer) => {
				waiting.push({ batch, answer });
				flight ??= fly();
			});
		},
		/** Resolves when nothing waits or flies. */
		async settled(): Promise<void> {
			await flight;
		}
	};
}
