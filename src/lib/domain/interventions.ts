// What a teacher does about an alert, and what a student may say to their own notice.
import type { Alert } from './alerts.ts';
import type { InterventionId, Millis, PersonId } from './ids.ts';

/** going: on the way to the student · helped: done · snooze: later · productiveStruggle: leave them to it · notTrue: false alarm. */
export const INTERVENTION_ACTIONS = ['going', 'helped', 'snooze', 'productiveStruggle', 'notTrue'] as const;
export type InterventionAction = (typeof INTERVENTION_ACTIONS)[number];

export const STUDENT_RESPONSES = ['turnAround', 'keepGoing', 'notRight'] as const;
export type StudentResponse = (typeof STUDENT_RESPONSES)[number];

/** Actions that end the alert; the others leave it open in another state. */
export const endsAlert = (action: InterventionAction): boolean => action !== 'going' && action !== 'snooze';

export type Intervention = {
	id: InterventionId;
	number: number;
	at: Millis;
	by: PersonId | null;
	action: InterventionAction;
	/** The alert as it was before, so that the step can be undone. */
	alert: Alert;
	undone: boolean;
};
