// What followed the steps a teacher took, per kind of action. For those who run the lesson alone.
import { isFollowed, type InterventionAction } from '../interventions.ts';
import type { ActionRow } from '../views/row-types.ts';

/** What has to be known of a step. */
export type FollowedStep = Pick<ActionRow, 'number' | 'action' | 'undone' | 'at' | 'attempts' | 'backAt'>;

export type Followed = {
	action: InterventionAction;
	/** Steps that were followed up, and those after which the student was back on route. */
	n: number;
	back: number;
	/** Of those back: minutes and answers in between; null when nobody was. */
	minutes: number | null;
	attempts: number | null;
};

const MINUTE = 60_000;

/** In the order the kinds were first used. */
export function whatFollowed(actions: readonly FollowedStep[]): Followed[] {
	const byAction = new Map<InterventionAction, FollowedStep[]>();
	for (const one of [...actions].sort((a, b) => a.number - b.number))
		if (isFollowed(one)) byAction.set(one.action, [...(byAction.get(one.action) ?? []), one]);
	return [...byAction].map(([action, all]) => {
		const back = all.filter(({ backAt }) => backAt !== null);
		return {
			action,
			n: all.length,
			back: back.length,
			minutes: median(back.map((one) => minutesUntilBack(one))),
			attempts: median(back.map(({ attempts }) => attempts))
		};
	});
}

/** Started minutes. */
export const minutesUntilBack = ({ at, backAt }: Pick<ActionRow, 'at' | 'backAt'>): number =>
	Math.max(1, Math.ceil(((backAt ?? at) - at) / MINUTE));

/** The lower middle one, so that it is always a number that occurred. */
function median(numbers: number[]): number | null {
	const sorted = numbers.sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
