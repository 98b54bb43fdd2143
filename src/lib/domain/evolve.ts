// What an event means for the progress of a classroom. Writes only what the draft it is given owns; never refuses.
import type { ClassroomEvent, EventOf } from './events.ts';
import { changeAlert, dropAlert, addAlert } from './evolve-alert.ts';
import { evolveAnswer } from './evolve-answer.ts';
import { assess, declare, setVoid } from './evolve-evidence.ts';
import { changeGuest } from './evolve-guest.ts';
import { countAnswer, intervene, settleIntervention, undoStep } from './evolve-intervention.ts';
import { endLesson, startLesson } from './evolve-lesson.ts';
import { bringAlong, setPriors } from './evolve-priors.ts';
import { clearJam, gather, raiseJam, restoreJam } from './evolve-jam.ts';
import { setRule, setThresholds } from './evolve-settings.ts';
import { act, setAway, setOffScreen, setPaused } from './evolve-rest.ts';
import { evolveRoom } from './evolve-room.ts';
import { evolveScreen } from './evolve-screen.ts';
import { evolveVisits } from './evolve-visits.ts';
import { acted, gotOn } from './pace/evolve-pace.ts';
import { evolvePlan } from './pace/evolve-plan.ts';
import type { Millis, StudentId } from './ids.ts';
import { isRunning, own, ownCell, type Progress } from './progress.ts';
import { afterHint } from './recent.ts';
import { newStudent, newWorking, type Cell, type Student } from './student.ts';
import { USUAL_WORDS } from './thresholds.ts';
import { touch } from './touched.ts';
import { evolveWay } from './way/evolve-way.ts';
import { evolveWork } from './work/evolve-work.ts';

export function evolve(draft: Progress, event: ClassroomEvent): void {
	draft.version++;
	apply(draft, event);
	evolveWay(draft, event);
	evolvePlan(draft, event);
	evolveVisits(draft, event);
	evolveRoom(draft, event);
	evolveScreen(draft, event);
}

function apply(draft: Progress, event: ClassroomEvent): void {
	const student = event.studentId === null ? undefined : own(draft, event.studentId);
	if (student) touch(draft.touched, student.id);
	const before = student?.lastActionAt ?? null;
	if (student && event.actor === student.id) {
		act(student, event);
		acted(draft, student, event.occurredAt);
	}
	switch (event.type) {
		case 'answerSubmitted':
			countAnswer(draft, event.studentId);
			return student && evolveAnswer(draft, student, event);
		case 'classroomOpened':
			draft.opened = true;
			draft.clock = event.payload.clock;
			return touchLesson(draft);
		case 'studentEnrolled':
			return enrol(draft, event);
		case 'studentRemoved':
			return remove(draft, event.studentId);
		case 'joiningOpened':
		case 'joiningClosed':
			draft.joining = event.type === 'joiningOpened';
			return touchLesson(draft);
		case 'lessonStarted':
			return startLesson(draft, event);
		case 'lessonEnded':
			return endLesson(draft, event.occurredAt);
		case 'lessonPaused':
		case 'lessonResumed':
			return setPaused(draft, event);
		case 'offScreenStarted':
		case 'offScreenEnded':
			return student && setOffScreen(student, event);
		case 'awaySet':
			return student && setAway(student, event);
		case 'supportsSet':
			return student && void (student.supports = event.payload.supports);
		case 'helpingSet':
			return student && void (student.helps = event.payload.helps);
		case 'thresholdsSet':
			return setThresholds(draft, event);
		case 'masteredRuleSet':
			return setRule(draft, event);
		case 'jamRaised':
			return raiseJam(draft, event);
		case 'jamCleared':
			return clearJam(draft, event);
		case 'groupGathered':
			return gather(draft, event);
		case 'jamRestored':
			return restoreJam(draft, event);
		case 'waypointStarted':
			return student && startWaypoint(draft, student, event.payload.waypoint);
		case 'hintShown':
			return student && showHint(draft, student, event, before);
		case 'itemSkipped':
			return student && skipItem(draft, student, event);
		case 'waypointReached':
		case 'masteryLost':
			return student && changeReached(draft, student, event);
		case 'assessed':
			if (!student) return;
			assess(draft, student, event);
			return evolveWork(draft, student, event);
		case 'draftKept':
		case 'workTurnedIn':
		case 'workTakenBack':
		case 'workOpened':
			return student && evolveWork(draft, student, event);
		case 'masteryDeclared':
			return student && declare(draft, student, event);
		case 'evidenceVoided':
		case 'evidenceRestored':
			return student && setVoid(draft, student, event);
		case 'priorsSet':
			return setPriors(draft, event.payload);
		case 'backOnRoute':
			return settleIntervention(draft, event);
		case 'alertRaised':
			return addAlert(draft, student, event);
		case 'alertCleared':
			return dropAlert(draft, event);
		case 'noticeAnswered':
			return changeAlert(draft, event.payload.alert, { response: event.payload.response });
		case 'interventionMade':
			return intervene(draft, student, event);
		case 'interventionUndone':
			return undoStep(draft, event);
		case 'signalLost':
		case 'signalRegained':
			return student && setPresence(draft, student, event);
		case 'watchStarted':
			return changeGuest(draft, event.payload.by, { watchingSince: event.occurredAt });
		case 'watchEnded':
			return changeGuest(draft, event.payload.by, { watchingSince: null });
		case 'helpOffered':
			return changeGuest(draft, event.payload.by, { offeredAt: event.occurredAt });
		case 'offerClosed':
			return changeGuest(draft, event.payload.by, { offeredAt: null });
		case 'displaySet': // evolve-screen.ts
		case 'resourceOpened':
		case 'destinationSet':
		case 'focusSet':
		case 'detourStarted':
		case 'detourEnded':
		case 'sideTripStarted':
		case 'sideTripEnded':
		case 'linkSet':
		case 'quizStarted':
		case 'quizAnswered':
		case 'quizEnded':
		case 'dayBegan':
		case 'planSet':
		case 'calendarSet':
		case 'daysAwaySet':
			return; // what these mean is told by evolve-way.ts and evolve-plan.ts
		default:
			return event satisfies never;
	}
}

const touchLesson = (draft: Progress): void => void (draft.touched.lesson = true);

function enrol(draft: Progress, { studentId, payload }: EventOf<'studentEnrolled'>): void {
	if (studentId === null) return;
	const student = newStudent(draft.owner, studentId, payload.seat);
	bringAlong(draft, student, payload);
	draft.students.set(studentId, student);
	touch(draft.touched, studentId);
}

function remove(draft: Progress, id: StudentId | null): void {
	if (id === null) return;
	touch(draft.touched, id);
	draft.students.delete(id);
}

function startWaypoint(draft: Progress, student: Student, waypoint: string): void {
	student.current = draft.map.indexOf.get(waypoint) ?? student.current;
}

/** `before`: the student's last action before this one. */
function showHint(
	draft: Progress,
	student: Student,
	{ payload, occurredAt }: EventOf<'hintShown'>,
	before: Millis | null
): void {
	const index = draft.map.indexOf.get(payload.waypoint);
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, occurredAt);
	const since = shownAt(cell.working, before);
	const { words = USUAL_WORDS } = payload;
	const rushed = since !== null && (occurredAt - since) * draft.thresholds.values.hintPace < words * 1000;
	cell.hints++;
	cell.working = { ...cell.working, hints: payload.hint, hintedAt: occurredAt };
	student.recent = afterHint(student.recent, rushed);
	touch(draft.touched, student.id, index);
}

/** [A15] From when there was something to read: the hint before, else the item, unless it has been tried already. */
const shownAt = ({ answers, hints, hintedAt }: Cell['working'], before: Millis | null): Millis | null =>
	hints > 0 ? hintedAt : answers.length > 0 ? null : before;

function skipItem(draft: Progress, student: Student, { payload, occurredAt }: EventOf<'itemSkipped'>): void {
	const index = draft.map.indexOf.get(payload.waypoint);
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, occurredAt);
	cell.offered++;
	cell.working = newWorking();
}

function changeReached(
	draft: Progress,
	student: Student,
	{ type, actor, payload, occurredAt }: EventOf<'waypointReached' | 'masteryLost'>
): void {
	const index = draft.map.indexOf.get(payload.waypoint);
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, occurredAt);
	cell.reached = type === 'waypointReached';
	cell.lostByRule = 'because' in payload;
	if (cell.reached) {
		if (!cell.everReached && actor === student.id) gotOn(draft, student);
		cell.everReached = true;
		cell.reachedAt = occurredAt;
		cell.reachedOn = draft.day;
		cell.reachedBy = draft.rule.version;
		if (student.current === index) student.current = null;
	}
	touch(draft.touched, student.id, index);
}

function setPresence(
	draft: Progress,
	student: Student,
	{ type, occurredAt }: EventOf<'signalLost' | 'signalRegained'>
): void {
	student.presence = type === 'signalRegained' ? 'on' : isRunning(draft) ? 'lost' : 'off';
	student.presenceSince = occurredAt;
}
