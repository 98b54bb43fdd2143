// Parked: no action for some class minutes (five unless set otherwise) on a device that is online. Rules [A6], [A7], [A17]–[A19].
import type { Millis } from '../ids.ts';
import { isWatching, type Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import { isSpared, timeFactor } from '../supports.ts';

const MINUTE = 60_000;
/** While most of the class is idle, it is the lesson and not a child that has stopped: look again after this. */
const LOOK_AGAIN = 30_000;

/** Since when this student has done nothing, in a running lesson and at a screen; null when that cannot be said. */
export function idleSince(progress: Progress, student: Student): Millis | null {
	if (!isWatching(progress) || student.presence !== 'on' || student.offScreen || student.awaySince !== null)
		return null;
	const { presenceSince, lastActionAt, backAt } = student;
	const { startedAt = 0, resumedAt = null } = progress.lesson ?? {};
	return Math.max(startedAt, resumedAt ?? 0, presenceSince ?? 0, lastActionAt ?? 0, backAt ?? 0);
}

/** How long this student may do nothing. */
const patience = ({ thresholds }: Progress, { supports }: Student): Millis =>
	thresholds.values.parkedMinutes * MINUTE * timeFactor(supports);

const isParked = (student: Student, progress: Progress): boolean =>
	student.alerts.some((id) => progress.alerts.get(id)?.kind === 'parked');

const isQuiet = ({ quietUntil, supports }: Student, now: Millis): boolean =>
	(quietUntil.parked ?? 0) > now || isSpared(supports, 'parked');

/** Students to raise a parked alert on now. */
export function newlyParked(progress: Progress, now: Millis): { student: Student; since: Millis }[] {
	const online = [...progress.students.values()].flatMap((student) => {
		const since = idleSince(progress, student);
		return since === null ? [] : [{ student, since }];
	});
	const idle = online.filter(({ student, since }) => now - since >= patience(progress, student));
	if (idle.length * 2 > online.length && online.length > 1) return [];
	return idle.filter(({ student }) => !isParked(student, progress) && !isQuiet(student, now));
}

/** When somebody may next have to be called parked; null while nobody can be. */
export function nextParked(progress: Progress, now: Millis): Millis | null {
	let next: Millis | null = null;
	for (const student of progress.students.values()) {
		const since = idleSince(progress, student);
		if (since === null || isParked(student, progress) || isSpared(student.supports, 'parked')) continue;
		const at = Math.max(since + patience(progress, student), student.quietUntil.parked ?? 0);
		const due = at > now ? at : now + LOOK_AGAIN;
		if (next === null || due < next) next = due;
	}
	return next;
}
