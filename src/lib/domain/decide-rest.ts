// Rest from the screen: a student or the whole class, agreed and for a time; and who is not there at all.
import type { StudentCommand, TeacherCommand } from './commands.ts';
import { emit, type Decision } from './decision.ts';
import type { Millis, StudentId } from './ids.ts';
import { LONGEST_OFF, SHORTEST_OFF, type OffScreenWay } from './off-screen.ts';
import { isRunning, type Progress } from './progress.ts';
import type { Refusal } from './refusals.ts';
import { clearRecovered } from './watch.ts';

type Ask<Type extends TeacherCommand['type']> = Extract<TeacherCommand, { type: Type }>;

const MINUTE = 60_000;

/** [A18] What watches the time rests until then; so does the seat. */
function rest(decision: Decision, id: StudentId | null, way: OffScreenWay, minutes: number): Refusal | void {
	const student = id === null ? undefined : decision.draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	if (!isRunning(decision.draft)) return { code: 'noLesson' };
	if (!(minutes >= SHORTEST_OFF && minutes <= LONGEST_OFF))
		return { code: 'minutesOutOfRange', min: SHORTEST_OFF, max: LONGEST_OFF };
	emit(decision, 'offScreenStarted', student.id, { way, until: decision.now + minutes * MINUTE });
	clearRecovered(decision, student.id);
}

function comeBack(decision: Decision, id: StudentId | null): Refusal | void {
	const student = id === null ? undefined : decision.draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	if (student.offScreen) emit(decision, 'offScreenEnded', student.id, { because: 'said' });
}

export const goOffScreen = (decision: Decision, ask: Extract<StudentCommand, { type: 'goOffScreen' }>) =>
	rest(decision, decision.student, ask.way, ask.minutes);
export const sendOffScreen = (decision: Decision, ask: Ask<'sendOffScreen'>) =>
	rest(decision, ask.student, ask.way, ask.minutes);
export const comeBackSelf = (decision: Decision) => comeBack(decision, decision.student);
export const callBack = (decision: Decision, { student }: Ask<'callBack'>) => comeBack(decision, student);

/** Whoever is absent needs nothing here: what was open about them ends. */
export function setAway(decision: Decision, { student: id, away }: Ask<'setAway'>): Refusal | void {
	const student = decision.draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	if ((student.awaySince !== null) === away) return;
	if (away && !isRunning(decision.draft)) return { code: 'noLesson' };
	if (away) for (const alert of student.alerts) emit(decision, 'alertCleared', id, { alert, because: 'studentLeft' });
	emit(decision, 'awaySet', id, { away });
}

/** [A19] */
export function setPaused(decision: Decision, paused: boolean): Refusal | void {
	const { draft } = decision;
	if (!draft.lesson || !isRunning(draft)) return { code: 'noLesson' };
	if ((draft.lesson.pausedAt !== null) === paused) return;
	emit(decision, paused ? 'lessonPaused' : 'lessonResumed', null, {});
	for (const id of draft.students.keys()) clearRecovered(decision, id);
}

/** Whose agreed minutes are over is on the screen again. */
export function endRests(decision: Decision): void {
	for (const { id, offScreen } of [...decision.draft.students.values()])
		if (offScreen && offScreen.until <= decision.now) emit(decision, 'offScreenEnded', id, { because: 'time' });
}

/** When the next of them is. */
export function nextBack({ students, jams }: Progress): Millis | null {
	let next: Millis | null = null;
	const sooner = (at: Millis) => void (next = next === null ? at : Math.min(next, at));
	for (const { offScreen } of students.values()) if (offScreen) sooner(offScreen.until);
	for (const { gathered } of jams) if (gathered) sooner(gathered.until);
	return next;
}
