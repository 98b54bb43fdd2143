// What it means that somebody acts, rests from the screen, is away, or that the lesson stands still.
import type { ClassroomEvent, EventOf } from './events.ts';
import type { Progress } from './progress.ts';
import type { Student } from './student.ts';

/** What can be done without being back at the screen for good. */
const NO_WORK: readonly ClassroomEvent['type'][] = [
	'alertRaised',
	'alertCleared',
	'noticeAnswered',
	'offScreenStarted',
	'helpingSet'
];

/** A student did something themself. Work on the screen ends being off it; anything at all ends being away. */
export function act(student: Student, { type, occurredAt: at }: ClassroomEvent): void {
	student.lastActionAt = Math.max(student.lastActionAt ?? at, at);
	if (student.awaySince !== null && at >= student.awaySince) student.awaySince = null;
	if (student.offScreen && at >= student.offScreen.since && !NO_WORK.includes(type)) comeBack(student, at);
}

export function setOffScreen(student: Student, event: EventOf<'offScreenStarted' | 'offScreenEnded'>): void {
	const { occurredAt: since, actor: by } = event;
	if (event.type === 'offScreenEnded') comeBack(student, since);
	else student.offScreen = { ...event.payload, since, by };
}

export function comeBack(student: Student, at: number): void {
	student.offScreen = null;
	student.backAt = at;
}

export function setAway(student: Student, { payload, occurredAt: at }: EventOf<'awaySet'>): void {
	student.awaySince = payload.away ? at : null;
	if (payload.away) student.offScreen = null;
	else student.backAt = at;
}

export function setPaused(draft: Progress, { type, occurredAt: at }: EventOf<'lessonPaused' | 'lessonResumed'>): void {
	if (!draft.lesson) return;
	const paused = type === 'lessonPaused';
	draft.lesson = { ...draft.lesson, pausedAt: paused ? at : null, resumedAt: paused ? draft.lesson.resumedAt : at };
	draft.touched.lesson = true;
}
