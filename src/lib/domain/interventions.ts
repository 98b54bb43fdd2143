// What a teacher does about an alert, and what a student may say to their own notice.

/** going: on the way to the student · helped: done · snooze: later · productiveStruggle: leave them to it · notTrue: false alarm. */
export const ALERT_ANSWERS = ['going', 'helped', 'snooze', 'productiveStruggle', 'notTrue'] as const;
export type AlertAnswer = (typeof ALERT_ANSWERS)[number];

/** Those, and what is asked in another way: reroute: back over what is missing · gather: taught together · notNow: a group left for now. */
export type InterventionAction = AlertAnswer | 'reroute' | 'gather' | 'notNow';

export const STUDENT_RESPONSES = ['turnAround', 'keepGoing', 'notRight'] as const;
export type StudentResponse = (typeof STUDENT_RESPONSES)[number];

/** Actions that take the teacher to the student. Rule [A29]. */
export const isVisit = (action: InterventionAction): boolean =>
	action === 'going' || action === 'helped' || action === 'gather';

/** What each leaves of the alert: ended, open in another state, or just as it was. */
const LEAVES: Record<InterventionAction, 'ended' | 'going' | 'snoozed' | 'asItWas'> = {
	going: 'going',
	helped: 'ended',
	snooze: 'snoozed',
	productiveStruggle: 'ended',
	notTrue: 'ended',
	reroute: 'ended',
	gather: 'snoozed',
	notNow: 'asItWas'
};

export const leavesAlert = (action: InterventionAction) => LEAVES[action];

/** Whether somebody was turned to by it, or only put off. */
export const turnsTo = (action: InterventionAction): boolean => action !== 'snooze' && action !== 'notNow';

/** A false alarm has nothing to follow, nor has a group that was left as it was. */
export const isFollowed = ({ action, undone }: { action: InterventionAction; undone: boolean }): boolean =>
	!undone && action !== 'notTrue' && action !== 'notNow';
