// Which new cards would be pushed to the teacher: one in two minutes for a class, one in ten for a student; what is
// urgent always, and quiet marks never. The rest waits in the queue.
import type { Millis, StudentId } from '#lib/domain/ids.ts';

type Card = { kind: string; student: StudentId; at: Millis };

const CLASS_EVERY = 2 * 60_000;
const STUDENT_EVERY = 10 * 60_000;
const ALWAYS: readonly string[] = ['hand', 'critical'];
const NEVER: readonly string[] = ['doingWell'];

/** Asked of one card after another, in the order they were raised; whether it is pushed. */
export function createPushBudget(): (card: Card) => boolean {
	let last = -Infinity;
	const lastOf = new Map<StudentId, Millis>();
	return ({ kind, student, at }) => {
		if (NEVER.includes(kind)) return false;
		if (ALWAYS.includes(kind)) return true;
		if (at - last < CLASS_EVERY || at - (lastOf.get(student) ?? -Infinity) < STUDENT_EVERY) return false;
		last = at;
		lastOf.set(student, at);
		return true;
	};
}
