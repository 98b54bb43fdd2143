// A decision in the making: the draft it stands on, and the events it has led to so far.
import type { ClassroomEvent, EventOf, EventType } from './events.ts';
import { evolve } from './evolve.ts';
import type { Millis, PersonId, StudentId } from './ids.ts';
import type { Progress } from './progress.ts';
import type { Refusal } from './refusals.ts';

export type Asked = {
	/** Now, in class time. */
	now: Millis;
	actor: PersonId | null;
	/** The learner it is about, for a student's own commands. */
	student: StudentId | null;
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
	const event = { type, studentId, actor: decision.actor, occurredAt, payload } as ClassroomEvent;
	decision.events.push(event);
	evolve(decision.draft, event);
}
