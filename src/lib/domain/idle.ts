// Whether a student at work has stopped: since when nothing was done, and for how long this student may do nothing. One
// answer for the alert on the server and the tile on the board. Rules [A6], [A7], [A17]–[A19], [A23], [W7].
import type { Millis } from './ids.ts';
import type { Student } from './student.ts';
import { isSpared, timeFactor } from './supports.ts';
import type { SeatWorkRow } from './views/work-row.ts';
import { isUnseen } from './work/seat-work.ts';

type QuietFacts = Pick<
	Student,
	'presence' | 'presenceSince' | 'lastActionAt' | 'backAt' | 'offScreen' | 'awaySince' | 'supports'
>;
export type IdleFacts = QuietFacts & { arrived: boolean; work: SeatWorkRow | null };

/** A lesson as it runs, or as a row tells of it. */
type Watched = { startedAt: Millis | null; pausedAt: Millis | null; resumedAt: Millis | null };

/** From when on anybody may be idle; null while the lesson stands still. */
const watchedSince = ({ startedAt, pausedAt, resumedAt }: Watched): Millis | null =>
	pausedAt === null ? Math.max(startedAt ?? 0, resumedAt ?? 0) : null;

/**
 * Since when nothing was done at a screen that is online, whatever there is to do; null when that cannot be said.
 * @param lesson the running one; null outside a lesson
 */
export function quietSince(student: QuietFacts, lesson: Watched | null): Millis | null {
	const { presence, offScreen, awaySince, presenceSince, lastActionAt, backAt } = student;
	const watched = lesson && watchedSince(lesson);
	if (watched === null || presence !== 'on' || offScreen || awaySince !== null) return null;
	return Math.max(watched, presenceSince ?? 0, lastActionAt ?? 0, backAt ?? 0);
}

/** The same, of somebody who has something to do that can be seen; null for everybody else. */
export const idleSince = (student: IdleFacts, lesson: Watched | null): Millis | null =>
	student.arrived || isUnseen(student.work) ? null : quietSince(student, lesson);

/** [A23] How long a student may do nothing where others have so long. */
export const patienceOf = ({ supports }: Pick<Student, 'supports'>, others: Millis): Millis =>
	others * timeFactor(supports);

/** [A23] Nobody ever says of this student that they have stopped. */
export const isNeverIdle = ({ supports }: Pick<Student, 'supports'>): boolean => isSpared(supports, 'parked');

/** [A7] Then it is the lesson and not a child that has stopped. One alone is not a class. */
export const hasClassStopped = (idle: number, working: number): boolean => working > 1 && idle * 2 > working;
