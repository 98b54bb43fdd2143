// What a teacher did, in the words of the log.
import type { ActionRow } from '#lib/domain/views/row-types.ts';
import type { Offer } from '#lib/domain/verdicts.ts';
import { isFollowed } from '#lib/domain/interventions.ts';
import { minutesUntilBack } from '#lib/domain/why/intervention.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Names } from './names.ts';

const WORDS = {
	going: m.board_log_going,
	helped: m.board_log_helped,
	snooze: m.board_log_snooze,
	productiveStruggle: m.board_log_struggle,
	notTrue: m.board_log_not_true,
	reroute: m.board_log_reroute,
	gather: m.board_log_gather,
	notNow: m.board_log_not_now
} as const;

/** A step: one row, or a row for each student of a group that it was about. */
export type Step = readonly [ActionRow, ...ActionRow[]];

export const actionWords = (step: Step, names: Names): string =>
	WORDS[step[0].action]({ name: step.map(({ student }) => names.short(student)).join(', ') });

/** What followed it, in countable facts; nothing for a false alarm, and before there is anything to say. */
export function followedWords(step: Step, running: boolean): string | null {
	const [action] = step;
	if (step.length === 1) return followedOf(action, running);
	const followed = step.filter(isFollowed);
	const back = followed.filter(({ backAt }) => backAt !== null).length;
	return followed.length > 0 && (back > 0 || !running) ? m.model_back_of({ back, n: followed.length }) : null;
}

function followedOf(action: ActionRow, running: boolean): string | null {
	if (!isFollowed(action)) return null;
	const tries = m.model_tries({ n: action.attempts });
	if (action.backAt !== null) return m.model_back_after({ minutes: minutesUntilBack(action), tries });
	if (!running) return m.model_not_back({ tries });
	return action.attempts > 0 ? m.model_since({ tries }) : null;
}

/** Newest first; of a group the students as they stood there. */
export function stepsOf(actions: readonly ActionRow[]): Step[] {
	const steps = new Map<string, Step>();
	for (const one of [...actions].sort((a, b) => a.number - b.number)) {
		const key = one.jam === null ? one.id : `${one.jam} ${one.action} ${one.at}`;
		const before = steps.get(key);
		steps.set(key, before ? [...before, one] : [one]);
	}
	return [...steps.values()].reverse();
}

/** [A27] What is offered to who has just said, once more, that an alert of this kind was not true. */
export function offerAfter(steps: readonly Step[], offers: readonly Offer[]): Offer | null {
	const newest = steps[0]?.[0];
	if (newest?.action !== 'notTrue' || newest.undone) return null;
	return offers.find(({ by, kind }) => by === newest.by && kind === newest.alertKind) ?? null;
}

/** What Z takes back: the newest step that still stands. */
export const lastStanding = (steps: readonly Step[]): Step | undefined => steps.find(([{ undone }]) => !undone);
