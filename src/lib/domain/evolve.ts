// What an event means for the progress of a classroom. Writes only what the draft it is given owns; never refuses.
import { endsAlert } from './interventions.ts';
import { COOLDOWN, flagOf, type Alert } from './alerts.ts';
import type { ClassroomEvent, EventOf } from './events.ts';
import { evolveAnswer } from './evolve-answer.ts';
import { assess, declare, setVoid } from './evolve-evidence.ts';
import { bringAlong, setPriors } from './evolve-priors.ts';
import { clearJam, gather, raiseJam } from './evolve-jam.ts';
import { act, setAway, setOffScreen, setPaused } from './evolve-rest.ts';
import { evolveRoom } from './evolve-room.ts';
import { evolveScreen } from './evolve-screen.ts';
import { withGuest, type Guest } from './guests.ts';
import { acted, gotOn } from './pace/evolve-pace.ts';
import { evolvePlan } from './pace/evolve-plan.ts';
import type { AlertId, Millis, PersonId, StudentId } from './ids.ts';
import { isExempt } from './push.ts';
import { isRunning, own, ownCell, type Progress } from './progress.ts';
import { afterHint, nothingRecent } from './recent.ts';
import { newStudent, type Student } from './student.ts';
import { DECIDING, THRESHOLD_NAMES } from './thresholds.ts';
import { touch } from './touched.ts';
import { evolveWay } from './way/evolve-way.ts';
import { withoutKind, withVerdict } from './verdicts.ts';

export function evolve(draft: Progress, event: ClassroomEvent): void {
	draft.version++;
	apply(draft, event);
	evolveWay(draft, event);
	evolvePlan(draft, event);
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
		case 'jamRaised':
			return raiseJam(draft, event);
		case 'jamCleared':
			return clearJam(draft, event);
		case 'groupGathered':
			return gather(draft, event);
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
			return student && assess(draft, student, event);
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
			return raise(draft, student, event);
		case 'alertCleared':
			return clear(draft, event);
		case 'noticeAnswered':
			return change(draft, event.payload.alert, { response: event.payload.response });
		case 'interventionMade':
			return intervene(draft, student, event);
		case 'interventionUndone':
			return undo(draft, event);
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

function startLesson(draft: Progress, { occurredAt, payload }: EventOf<'lessonStarted'>): void {
	draft.lesson = {
		number: (draft.lesson?.number ?? 0) + 1,
		startedAt: occurredAt,
		endsAt: payload.endsAt,
		endedAt: null,
		version: draft.version,
		pausedAt: null,
		resumedAt: null
	};
	draft.pushedAt = null;
	draft.jamQuietUntil = {};
	for (const { id } of [...draft.interventions.values()]) draft.touched.interventions.add(id);
	draft.interventions = new Map();
	for (const { id } of draft.guests) changeGuest(draft, id, { offeredAt: null });
	for (const { id } of draft.students.values()) freshStart(own(draft, id), draft, occurredAt);
	touchLesson(draft);
}

/** A lesson starts with a clean slate for alerts; what was learnt stays. */
function freshStart(student: Student | undefined, draft: Progress, at: Millis): void {
	if (!student) return;
	touch(draft.touched, student.id);
	student.quietUntil = {};
	student.outcomes = [];
	student.recent = nothingRecent();
	student.pushedAt = null;
	student.offScreen = null;
	student.awaySince = null;
	student.visitedAt = null;
	if (student.presence === 'lost') student.presence = 'off';
	student.cells.forEach((cell, index) => {
		if (cell && (cell.flagged.length > 0 || cell.missesSince > 0 || cell.attemptsBefore !== cell.attempts)) {
			const attemptsBefore = cell.attempts;
			Object.assign(ownCell(draft, student, index, at), { flagged: [], misses: {}, missesSince: 0, attemptsBefore });
		}
	});
}

function endLesson(draft: Progress, at: Millis): void {
	if (draft.lesson) draft.lesson = { ...draft.lesson, endedAt: at, pausedAt: null };
	for (const { id } of draft.students.values()) touch(draft.touched, id);
	touchLesson(draft);
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
	cell.hints++;
	cell.working = { ...cell.working, hints: payload.hint };
	const quick = before !== null && occurredAt - before < draft.thresholds.values.hintSeconds * 1000;
	student.recent = afterHint(student.recent, quick);
	touch(draft.touched, student.id, index);
}

function skipItem(draft: Progress, student: Student, { payload, occurredAt }: EventOf<'itemSkipped'>): void {
	const index = draft.map.indexOf.get(payload.waypoint);
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, occurredAt);
	cell.offered++;
	cell.working = { answers: [], hints: 0, solved: false };
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
	if (cell.reached) {
		if (!cell.everReached && actor === student.id) gotOn(draft, student);
		cell.everReached = true;
		cell.reachedAt = occurredAt;
		if (student.current === index) student.current = null;
	}
	touch(draft.touched, student.id, index);
}

function raise(draft: Progress, student: Student | undefined, { payload, occurredAt }: EventOf<'alertRaised'>): void {
	if (!student) return;
	const { alert: id, kind, waypoint, evidence, pushed = true } = payload;
	draft.alertCount++;
	draft.alerts.set(id, {
		id,
		kind,
		studentId: student.id,
		waypoint,
		raisedAt: occurredAt,
		evidence,
		pushed,
		state: 'open',
		snoozedUntil: null,
		intervention: null,
		response: null
	});
	student.alerts = [...student.alerts, id];
	draft.touched.alerts.add(id);
	if (kind === 'behindPace') student.paceToldOn = draft.day;
	if (pushed && !isExempt(kind)) draft.pushedAt = student.pushedAt = occurredAt;
	const index = waypoint === null ? undefined : draft.map.indexOf.get(waypoint);
	const flag = flagOf(evidence);
	if (index === undefined || (flag === null && kind !== 'lostMastery')) return;
	const cell = ownCell(draft, student, index, occurredAt);
	if (flag === null) cell.lossToldAt = occurredAt;
	else cell.flagged = [...cell.flagged, flag];
}

function clear(draft: Progress, { payload, occurredAt: at }: EventOf<'alertCleared'>): void {
	const { alert: id, because } = payload;
	const alert = draft.alerts.get(id);
	if (!alert) return;
	draft.alerts.delete(id);
	draft.touched.alerts.add(id);
	const student = own(draft, alert.studentId);
	if (!student) return;
	student.alerts = student.alerts.filter((other) => other !== id);
	if (because === 'voided') forgetFlag(draft, student, alert, at);
	const quiet = COOLDOWN[alert.kind];
	if (quiet !== undefined) student.quietUntil = { ...student.quietUntil, [alert.kind]: at + quiet };
	touch(draft.touched, student.id);
}

/** What stood on evidence that does not count may be raised again. */
function forgetFlag(draft: Progress, student: Student, { waypoint, evidence }: Alert, at: Millis): void {
	const index = draft.map.indexOf.get(waypoint ?? '');
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, at);
	cell.flagged = cell.flagged.filter((flag) => flag !== flagOf(evidence));
}

function change(draft: Progress, id: AlertId, changes: Partial<Alert>): void {
	const alert = draft.alerts.get(id);
	if (!alert) return;
	draft.alerts.set(id, { ...alert, ...changes });
	draft.touched.alerts.add(id);
	touch(draft.touched, alert.studentId);
}

function intervene(draft: Progress, student: Student | undefined, event: EventOf<'interventionMade'>): void {
	const { intervention: id, action, alert: alertId, until } = event.payload;
	const alert = draft.alerts.get(alertId);
	if (!alert) return;
	draft.interventionCount++;
	const number = draft.interventionCount;
	const { actor: by, occurredAt: at } = event;
	draft.interventions.set(id, { id, number, at, by, action, alert, undone: false, attempts: 0, backAt: null });
	draft.touched.interventions.add(id);
	if (student && action !== 'snooze') student.visitedAt = at;
	if (by !== null && action !== 'snooze') {
		draft.verdicts = withVerdict(draft.verdicts, by, alert.kind, alertId, action === 'notTrue');
		draft.touched.settings = true;
	}
	// An ending action is followed by alertCleared; the others change the alert's state here.
	if (endsAlert(action)) return;
	const state = action === 'going' ? 'going' : 'snoozed';
	change(draft, alertId, { state, snoozedUntil: until, intervention: id });
}

function undo(draft: Progress, { payload }: EventOf<'interventionUndone'>): void {
	const done = draft.interventions.get(payload.intervention);
	if (!done) return;
	draft.interventions.set(done.id, { ...done, undone: true });
	draft.touched.interventions.add(done.id);
	const { alert } = payload;
	if (done.by !== null) draft.verdicts = withVerdict(draft.verdicts, done.by, alert.kind, alert.id, null);
	draft.touched.settings = true;
	const student = own(draft, alert.studentId);
	if (!student || !isRunning(draft)) return;
	draft.alerts.set(alert.id, alert);
	draft.touched.alerts.add(alert.id);
	if (!student.alerts.includes(alert.id)) student.alerts = [...student.alerts, alert.id];
}

/** Answers of a lesson alone: what comes after it followed from something else. */
function countAnswer(draft: Progress, student: StudentId | null): void {
	if (!isRunning(draft)) return;
	for (const one of draft.interventions.values()) {
		if (one.alert.studentId !== student || one.backAt !== null) continue;
		draft.interventions.set(one.id, { ...one, attempts: one.attempts + 1 });
		draft.touched.interventions.add(one.id);
	}
}

function settleIntervention(draft: Progress, { payload, occurredAt }: EventOf<'backOnRoute'>): void {
	const done = draft.interventions.get(payload.intervention);
	if (!done) return;
	draft.interventions.set(done.id, { ...done, attempts: payload.attempts, backAt: occurredAt });
	draft.touched.interventions.add(done.id);
}

function setThresholds(draft: Progress, { payload, actor: by, occurredAt: at }: EventOf<'thresholdsSet'>): void {
	const { version, values: before } = draft.thresholds;
	const changed = THRESHOLD_NAMES.filter((name) => before[name] !== payload.values[name]);
	const kinds = (Object.keys(DECIDING) as (keyof typeof DECIDING)[]).filter((kind) => changed.includes(DECIDING[kind]));
	draft.thresholds = { version: version + 1, values: { ...before, ...payload.values }, at, by };
	draft.verdicts = withoutKind(draft.verdicts, kinds);
	draft.touched.settings = true;
}

function changeGuest(draft: Progress, id: PersonId, change: Partial<Guest>): void {
	draft.guests = withGuest(draft.guests, id, change);
	draft.touched.guests.add(id);
}

function setPresence(
	draft: Progress,
	student: Student,
	{ type, occurredAt }: EventOf<'signalLost' | 'signalRegained'>
): void {
	student.presence = type === 'signalRegained' ? 'on' : isRunning(draft) ? 'lost' : 'off';
	student.presenceSince = occurredAt;
}
