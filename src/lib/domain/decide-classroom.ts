// What only the server asks: the classroom's life, its clock, and who is connected.
import type { Clock } from './clock.ts';
import type { SystemCommand } from './commands.ts';
import { endGatherings } from './decide-jam.ts';
import { closeLesson } from './decide-lesson.ts';
import { endRests, nextBack } from './decide-rest.ts';
import { emit, type Decision } from './decision.ts';
import { newlyParked, nextParked } from './detectors/parked.ts';
import type { Millis, StudentId } from './ids.ts';
import { watchJams } from './jams.ts';
import { isRunning, type Progress } from './progress.ts';
import type { Refusal } from './refusals.ts';
import { raiseAlert } from './watch.ts';

type Ask<Type extends SystemCommand['type']> = Extract<SystemCommand, { type: Type }>;

export function openClassroom(decision: Decision, clock: Clock): Refusal | void {
	if (!decision.draft.opened) emit(decision, 'classroomOpened', null, { clock });
}

export function enrolStudents(decision: Decision, { students, brought = [] }: Ask<'enrolStudents'>): Refusal | void {
	for (const id of students) {
		if (decision.draft.students.has(id)) continue;
		const own = brought.find(({ student }) => student === id);
		const more = own && { ability: own.ability, priors: own.priors };
		emit(decision, 'studentEnrolled', id, { seat: freeSeat(decision.draft), ...more });
	}
}

/** Once there is work of this class's own, what others measured comes too late. */
export function setPriors(decision: Decision, { waypoints, items }: Ask<'setPriors'>): Refusal | void {
	const { difficulty } = decision.draft;
	if (waypoints.length === 0 || difficulty.some(({ n }) => n > 0)) return;
	emit(decision, 'priorsSet', null, { waypoints, items });
}

function freeSeat({ students }: Progress): number {
	const taken = new Set([...students.values()].map(({ seat }) => seat));
	for (let seat = 0; ; seat++) if (!taken.has(seat)) return seat;
}

export function removeStudent(decision: Decision, id: StudentId): Refusal | void {
	const student = decision.draft.students.get(id);
	if (!student) return;
	for (const alert of student.alerts) emit(decision, 'alertCleared', id, { alert, because: 'studentLeft' });
	emit(decision, 'studentRemoved', id, {});
	watchJams(decision);
}

export function tick(decision: Decision): Refusal | void {
	const { draft, now } = decision;
	if (!isRunning(draft) || !draft.lesson) return;
	if (now >= draft.lesson.endsAt) return closeLesson(decision, 'time');
	endRests(decision);
	endGatherings(decision);
	for (const { student, since, minutes } of newlyParked(draft, now)) {
		const waypoint = student.current === null ? null : (draft.map.waypoints[student.current]?.id ?? null);
		raiseAlert(decision, student.id, waypoint, { kind: 'parked', since, minutes });
	}
}

/** When the classroom has to be looked at again even if nobody does anything; class time, null for never. */
export function nextDue(progress: Progress, now: Millis): Millis | null {
	if (!isRunning(progress) || !progress.lesson) return null;
	const dues = [nextParked(progress, now), nextBack(progress), progress.lesson.endsAt];
	return Math.min(...dues.filter((due) => due !== null));
}

export function signalLost(decision: Decision, students: StudentId[]): Refusal | void {
	for (const id of students) {
		const student = decision.draft.students.get(id);
		if (student?.presence !== 'on') continue;
		// Idle and gone are different things: whoever is gone is no longer called parked.
		for (const alert of student.alerts) {
			if (decision.draft.alerts.get(alert)?.kind !== 'parked') continue;
			emit(decision, 'alertCleared', id, { alert, because: 'recovered' });
		}
		emit(decision, 'signalLost', id, {});
	}
}

export function signalRegained(decision: Decision, id: StudentId): Refusal | void {
	const student = decision.draft.students.get(id);
	if (student && student.presence !== 'on') emit(decision, 'signalRegained', id, {});
}
