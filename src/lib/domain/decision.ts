// A decision in the making: the draft it stands on, and the events it has led to so far.
import type { ClassroomEvent, EventOf, EventType } from './events.ts';
import { evolve } from './evolve.ts';
import type { Millis, PersonId, StudentId, TextId } from './ids.ts';
import type { Day } from './pace/days.ts';
import type { Progress } from './progress.ts';
import type { Refusal } from './refusals.ts';

export type Asked = {
	/** Now, in class time. */
	now: Millis;
	actor: PersonId | null;
	/** The learner it is about, for a student's own commands. */
	student: StudentId | null;
	/** The day it is where the school is, if the shell knows. */
	day?: Day | undefined;
	/** Where the words that came with the command will be kept, if any did. */
	text?: TextId | null;
};

export type Decided = { events: ClassroomEvent[] } | { refusal: Refusal };

export type Decision = Asked & { draft: Progress; events: ClassroomEvent[] };

/** Records an event and moves the draft on, so that what follows is decided on what has just happened. */
export function emit<Type extends EventType>(
	decision: Decision,
	type: Type,
	studentId: StudentId | null,
	payload: EventOf<Type>['payload'],
	occurredAt: Millis = decision.now
): void {
	const { day, draft } = decision;
	// The first thing that happens on a day tells which day it is, so that every node works with the same one.
	if (day !== undefined && day > (draft.day ?? -1)) record({ ...decision, actor: null }, 'dayBegan', null, { day });
	record(decision, type, studentId, payload, occurredAt);
}

function record<Type extends EventType>(
	{ actor, draft, events, now }: Decision,
	type: Type,
	studentId: StudentId | null,
	payload: EventOf<Type>['payload'],
	occurredAt: Millis = now
): void {
	const event = { type, studentId, actor, occurredAt, payload } as ClassroomEvent;
	events.push(event);
	evolve(draft, event);
}
