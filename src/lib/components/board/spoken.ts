// Which new alerts are worth an interruption. Hands always; of the others one in two minutes a class and one in ten
// minutes a student: the queue shows them all at once, a voice must not.
import type { AlertId, Millis, StudentId } from '../../domain/ids.ts';
import type { AlertRow } from '../../domain/views/row-types.ts';

const CLASS_GAP = 2 * 60_000;
const STUDENT_GAP = 10 * 60_000;

export type Spoken = { known: ReadonlySet<AlertId>; lastAt: Millis; lastOf: ReadonlyMap<StudentId, Millis> };

/** What stands on the screen when it opens is read there, not announced. */
export const silentAbout = (open: readonly AlertRow[]): Spoken => ({
	known: new Set(open.map(({ id }) => id)),
	lastAt: -Infinity,
	lastOf: new Map()
});

/** @param open the queue as it is now, most pressing first */
export function worthSaying(
	spoken: Spoken,
	open: readonly AlertRow[],
	now: Millis
): { say: AlertRow[]; spoken: Spoken } {
	const lastOf = new Map(spoken.lastOf);
	let lastAt = spoken.lastAt;
	const say = open.filter((alert) => {
		if (spoken.known.has(alert.id)) return false;
		if (alert.kind === 'hand') return true;
		if (now - lastAt < CLASS_GAP || now - (lastOf.get(alert.student) ?? -Infinity) < STUDENT_GAP) return false;
		lastAt = now;
		lastOf.set(alert.student, now);
		return true;
	});
	return { say, spoken: { known: new Set([...spoken.known, ...open.map(({ id }) => id)]), lastAt, lastOf } };
}
