// Parked: no action for some class minutes (five unless set otherwise) at a screen that is online. Rules [A6], [A7], [A8], [W7].
// It follows from time and looks at no waypoint, so it stands beside the detectors of answers and not among them.
import type { Alert } from '../alerts.ts';
import { hasClassStopped, isNeverIdle, patienceOf, quietSince } from '../idle.ts';
import type { Millis } from '../ids.ts';
import { isRunning, type Progress } from '../progress.ts';
import { hasArrived } from '../routing.ts';
import type { Student } from '../student.ts';
import { isUnseen, seatWork } from '../work/seat-work.ts';

const MINUTE = 60_000;
/** While most of the class is idle: look again after this. */
const LOOK_AGAIN = 30_000;

type Parked = { student: Student; since: Millis; minutes: number };

const quiet = (progress: Progress, student: Student): Millis | null =>
	quietSince(student, isRunning(progress) ? progress.lesson : null);

/** There is something to do, and it can be seen whether it is done. */
const isAtWork = (progress: Progress, student: Student): boolean =>
	!hasArrived(progress, student) && !isUnseen(seatWork(progress.map, student));

const sinceOf = (progress: Progress, student: Student): Millis | null => {
	const since = quiet(progress, student);
	return since !== null && isAtWork(progress, student) ? since : null;
};

/** In minutes. */
const patience = ({ thresholds }: Progress, student: Student): number =>
	patienceOf(student, thresholds.values.parkedMinutes);

const isParked = (student: Student, progress: Progress): boolean =>
	student.alerts.some((id) => progress.alerts.get(id)?.kind === 'parked');

/** Students to raise a parked alert on now, and from how many minutes on it is one for them. */
export function newlyParked(progress: Progress, now: Millis): Parked[] {
	const working = [...progress.students.values()].flatMap((student): Parked[] => {
		const since = sinceOf(progress, student);
		return since === null ? [] : [{ student, since, minutes: patience(progress, student) }];
	});
	const idle = working.filter(({ since, minutes }) => now - since >= minutes * MINUTE);
	if (hasClassStopped(idle.length, working.length)) return [];
	return idle.filter(
		({ student }) => !isParked(student, progress) && !isNeverIdle(student) && (student.quietUntil.parked ?? 0) <= now
	);
}

/** When somebody may next have to be called parked; null while nobody can be. Asked after every command: cheap first. */
export function nextParked(progress: Progress, now: Millis): Millis | null {
	let next: Millis | null = null;
	for (const student of progress.students.values()) {
		const since = quiet(progress, student);
		if (since === null) continue;
		const at = Math.max(since + patience(progress, student) * MINUTE, student.quietUntil.parked ?? 0);
		const due = at > now ? at : now + LOOK_AGAIN;
		if (next !== null && due >= next) continue;
		if (!isNeverIdle(student) && !isParked(student, progress) && isAtWork(progress, student)) next = due;
	}
	return next;
}

/** [A8] Has done something since, or nobody can say any more that they have not. */
export function isMoving(progress: Progress, { studentId, evidence }: Alert): boolean {
	const student = progress.students.get(studentId);
	const since = student && !isNeverIdle(student) ? sinceOf(progress, student) : null;
	return since === null || (evidence.kind === 'parked' && since > evidence.since);
}
