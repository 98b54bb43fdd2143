// One step a teacher took about an alert.
import type { Alert } from './alerts.ts';
import type { InterventionId, Millis, PersonId } from './ids.ts';
import type { InterventionAction } from './interventions.ts';
import type { Jam } from './jam.ts';

export type Intervention = {
	id: InterventionId;
	number: number;
	at: Millis;
	by: PersonId | null;
	action: InterventionAction;
	/** The alert as it was before, so that the step can be undone. */
	alert: Alert;
	/** The group suggestion as it was before, where the step was about one: the same for each student of the group. */
	jam: Jam | null;
	undone: boolean;
	/** The student's visit before this one; undefined where this is no visit. */
	visitedBefore?: Millis | null;
	/** What followed: the student's answers since, until they were back on route, and when that was. */
	attempts: number;
	backAt: Millis | null;
};
