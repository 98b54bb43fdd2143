// What is asked about a student's way: destination, detours, side trips, and the class's focus.
import type { StudentCommand, TeacherCommand } from '../commands.ts';
import { wayTo } from '../compiled-map.ts';
import { emit, type Decision } from '../decision.ts';
import type { Millis, WaypointId } from '../ids.ts';
import { watchJams } from '../jams.ts';
import type { Progress } from '../progress.ts';
import type { Refusal } from '../refusals.ts';
import { deepestMissing, destinationOf, routeOf, wayOf } from '../routing.ts';
import type { Student } from '../student.ts';
import { clearRecovered } from '../watch.ts';
import type { DetourBy } from './way-events.ts';

type Ask<Type extends (StudentCommand | TeacherCommand)['type']> = Extract<
	StudentCommand | TeacherCommand,
	{ type: Type }
>;

const MINUTE = 60_000;
const SHORTEST = 1;
const LONGEST = 60;

const learner = ({ draft, student }: Decision): Student | undefined =>
	student === null ? undefined : draft.students.get(student);

const idAt = ({ map }: Progress, index: number): WaypointId => map.waypoints[index]?.id ?? '';

/** [R6] */
export function setDestination(decision: Decision, waypoint: WaypointId | null): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const index = waypoint === null ? null : decision.draft.map.indexOf.get(waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint: waypoint ?? '' };
	if (student.way.destination !== index) emit(decision, 'destinationSet', student.id, { waypoint });
}

export function setClassDestination(decision: Decision, waypoint: WaypointId | null): Refusal | void {
	const { draft } = decision;
	const index = waypoint === null ? draft.map.destination : draft.map.indexOf.get(waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint: waypoint ?? '' };
	if (draft.destination === index) return;
	emit(decision, 'destinationSet', null, { waypoint });
	for (const id of draft.students.keys()) clearRecovered(decision, id);
}

export function setFocus(decision: Decision, waypoint: WaypointId | null): Refusal | void {
	const index = waypoint === null ? null : decision.draft.map.indexOf.get(waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint: waypoint ?? '' };
	if (decision.draft.focus !== index) emit(decision, 'focusSet', null, { waypoint });
}

export function startDetour(decision: Decision, { to, alert: id }: Ask<'startDetour'>): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	if (id === undefined) return detour(decision, student, to, null, 'student');
	const alert = decision.draft.alerts.get(id);
	if (alert?.studentId !== student.id) return { code: 'unknownAlert' };
	const rejoins = decision.draft.map.indexOf.get(alert.waypoint ?? '') ?? null;
	return detour(decision, student, to, rejoins, 'offer');
}

/** [L3] Where it answers an alert, it is a step about that: it ends the alert, and undone, it puts it back. */
export function orderDetour(decision: Decision, { student: id, to, alert }: Ask<'orderDetour'>): Refusal | void {
	const { draft } = decision;
	const student = draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	const answered = alert === undefined ? undefined : draft.alerts.get(alert);
	if (alert !== undefined && answered?.studentId !== id) return { code: 'unknownAlert' };
	const rejoins = draft.map.indexOf.get(answered?.waypoint ?? '') ?? null;
	const refusal = detour(decision, student, to, rejoins, 'teacher');
	if (refusal || alert === undefined) return refusal;
	const intervention = `i${draft.interventionCount + 1}`;
	emit(decision, 'interventionMade', id, { intervention, action: 'reroute', alert, until: null });
	emit(decision, 'alertCleared', id, { alert, because: 'resolved' });
	watchJams(decision);
}

/** [R9] From where the student is, or from `rejoins`, back to what comes before it. */
function detour(
	decision: Decision,
	student: Student,
	to: WaypointId | null,
	from: number | null,
	by: DetourBy
): Refusal | void {
	const { draft } = decision;
	const { map } = draft;
	const rejoins = student.way.detour?.rejoins ?? from ?? placeOf(draft, student);
	if (rejoins === null) return { code: 'nothingMissing' };
	const index = to === null ? deepestMissing(map, student, rejoins) : map.indexOf.get(to);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint: to ?? '' };
	if (index === null || student.cells[index]?.reached) return { code: 'nothingMissing' };
	if (index === rejoins || !wayTo(map.prerequisites, rejoins).has(index)) {
		return { code: 'notBefore', waypoint: idAt(draft, index) };
	}
	if (student.way.detour?.to === index) return;
	const waits = by === 'teacher' ? { waits: true } : {};
	if (draft.students.get(student.id)?.way.sideTrip)
		emit(decision, 'sideTripEnded', student.id, { because: 'back', ...waits });
	if (draft.students.get(student.id)?.way.detour)
		emit(decision, 'detourEnded', student.id, { because: 'left', ...waits });
	const [stop, back] = [idAt(draft, index), idAt(draft, rejoins)];
	emit(decision, 'detourStarted', student.id, { to: stop, rejoins: back, by, ...waits });
}

/** What the student is on, else the next step. */
const placeOf = (draft: Progress, student: Student): number | null =>
	student.current ?? routeOf(draft, student).ahead[0] ?? null;

export function endDetour(decision: Decision): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	leaveDetour(decision, student);
}

export function recallDetour(decision: Decision, id: number): Refusal | void {
	const student = decision.draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	if (student.way.detour) emit(decision, 'detourEnded', id, { because: 'recalled', waits: true });
}

/** The detour that was ordered at that moment, while it lasts. */
export function recallOrder(decision: Decision, { id }: Student, at: Millis): void {
	const detour = decision.draft.students.get(id)?.way.detour;
	if (detour?.by === 'teacher' && detour.since === at) recallDetour(decision, id);
}

function leaveDetour(decision: Decision, { id }: Student): void {
	if (decision.draft.students.get(id)?.way.detour) emit(decision, 'detourEnded', id, { because: 'left' });
}

function leaveSideTrip(decision: Decision, { id }: Student): void {
	if (decision.draft.students.get(id)?.way.sideTrip) emit(decision, 'sideTripEnded', id, { because: 'back' });
}

/** [R11] Agreed again while it lasts: so many minutes more, from now. */
export function startSideTrip(decision: Decision, { waypoint, minutes }: Ask<'startSideTrip'>): Refusal | void {
	const { draft, now } = decision;
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const index = draft.map.indexOf.get(waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint };
	if (wayOf(draft.map, destinationOf(draft, student)).has(index)) return { code: 'onTheWay', waypoint };
	if (!(minutes >= SHORTEST && minutes <= LONGEST)) {
		return { code: 'minutesOutOfRange', min: SHORTEST, max: LONGEST };
	}
	const from = student.current === index ? null : student.current;
	const rejoins = student.way.sideTrip?.rejoins ?? from ?? routeOf(draft, student).ahead[0] ?? null;
	const until = now + minutes * MINUTE;
	const back = rejoins === null ? null : idAt(draft, rejoins);
	emit(decision, 'sideTripStarted', student.id, { waypoint, rejoins: back, until });
}

export function endSideTrip(decision: Decision): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	leaveSideTrip(decision, student);
}

/** Driving on where a detour rejoins ends it; driving anywhere else ends a side trip. */
export function leaveFor(decision: Decision, student: Student, index: number): void {
	if (student.way.detour?.rejoins === index) leaveDetour(decision, student);
	if (student.way.sideTrip && student.way.sideTrip.waypoint !== index) leaveSideTrip(decision, student);
}

/** Whatever made a waypoint reached: the detour to it is mended, the side trip there has arrived. */
export function settleWay(decision: Decision): void {
	for (const event of [...decision.events]) {
		if (event.type !== 'waypointReached' || event.studentId === null) continue;
		const student = decision.draft.students.get(event.studentId);
		const index = decision.draft.map.indexOf.get(event.payload.waypoint);
		if (!student || index === undefined) continue;
		if (student.way.detour?.to === index) emit(decision, 'detourEnded', student.id, { because: 'mended' });
		if (student.way.sideTrip?.waypoint === index) emit(decision, 'sideTripEnded', student.id, { because: 'arrived' });
	}
}
