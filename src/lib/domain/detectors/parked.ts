// Parked: no action for five class minutes on a device that is online. Rules [A6], [A7].
import type { Millis } from '../ids.ts';
import { isRunning, type Progress } from '../progress.ts';
import type { Student } from '../student.ts';

export const PARKED_AFTER = 5 * 60_000;
export const PARKED_COOLDOWN = 10 * 60_000;
/** While most of the class is idle, it is the lesson and not a child that has stopped: look again after this. */
const LOOK_AGAIN = 30_000;

/** Since when this student has done nothing, in a running lesson and online; null when that cannot be said. */
export function idleSince(progress: Progress, { presence, presenceSince, lastActionAt }: Student): Millis | null {
	if (!isRunning(progress) || presence !== 'on') return null;
	return Math.max(progress.lesson?.startedAt ?? 0, presenceSince ?? 0, lastActionAt ?? 0);
}

const isParked = (student: Student, progress: Progress): boolean =>
	student.alerts.some((id) => progress.alerts.get(id)?.kind === 'parked');

/** Students to raise a parked alert on now. */
export function newlyParked(progress: Progress, now: Millis): { student: Student; since: Millis }[] {
	const online = [...progress.students.values()].flatMap((student) => {
		const since = idleSince(progress, student);
		return since === null ? [] : [{ student, since }];
	});
	const idle = online.filter(({ since }) => now - since >= PARKED_AFTER);
	if (idle.length * 2 > online.length && online.length > 1) return [];
	return idle.filter(({ student }) => !isParked(student, progress) && (student.quietUntil.parked ?? 0) <= now);
}

/** When somebody may next have to be called parked; null while no lesson runs. */
export function nextParked(progress: Progress, now: Millis): Millis | null {
	let next: Millis | null = null;
	for (const student of progress.students.values()) {
		const since = idleSince(progress, student);
		if (since === null || isParked(student, progress)) continue;
		const at = Math.max(since + PARKED_AFTER, student.quietUntil.parked ?? 0);
		const due = at > now ? at : now + LOOK_AGAIN;
		if (next === null || due < next) next = due;
	}
	return next;
}
