// What a teacher does about an alert, and what a student may say to their own notice.

/** going: on the way to the student · helped: done · snooze: later · productiveStruggle: leave them to it · notTrue: false alarm. */
export const INTERVENTION_ACTIONS = ['going', 'helped', 'snooze', 'productiveStruggle', 'notTrue'] as const;
export type InterventionAction = (typeof INTERVENTION_ACTIONS)[number];

export const STUDENT_RESPONSES = ['turnAround', 'keepGoing', 'notRight'] as const;
export type StudentResponse = (typeof STUDENT_RESPONSES)[number];

/** Actions that take the teacher to the student. */
export const isVisit = (action: InterventionAction): boolean => action === 'going' || action === 'helped';

/** Actions that end the alert; the others leave it open in another state. */
export const endsAlert = (action: InterventionAction): boolean => action !== 'going' && action !== 'snooze';
