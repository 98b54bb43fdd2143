// What every event has, whatever it tells of: what happened, about whom, by whom, when.
import type { Millis, PersonId, StudentId } from './ids.ts';

export type Fact<Type extends string, Payload extends object = Record<never, never>> = {
	type: Type;
	/** Whose learning it is about; null for the class as a whole. */
	studentId: StudentId | null;
	/** Who did it; null for the system. */
	actor: PersonId | null;
	/** When it happened, in class time; never later than it was decided. */
	occurredAt: Millis;
	payload: Payload;
};
