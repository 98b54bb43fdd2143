// What concerns those who look in: that they do, and that they offer to help.
import { emit, type Decision } from './decision.ts';
import { guestOf } from './guests.ts';
import type { PersonId } from './ids.ts';
import { isRunning } from './progress.ts';
import type { Refusal } from './refusals.ts';

const isWatching = ({ draft }: Decision, by: PersonId): boolean =>
	typeof guestOf(draft.guests, by)?.watchingSince === 'number';
const offers = ({ draft }: Decision, by: PersonId): boolean => typeof guestOf(draft.guests, by)?.offeredAt === 'number';

/** [V8] Told once, however many screens they have open. */
export function startWatch(decision: Decision, by: PersonId): void {
	if (!isWatching(decision, by)) emit(decision, 'watchStarted', null, { by });
}

export function endWatch(decision: Decision, gone: readonly PersonId[]): void {
	for (const by of gone) if (isWatching(decision, by)) emit(decision, 'watchEnded', null, { by });
}

/** [V9] One offer at a time; a repeated one changes nothing. */
export function offerHelp(decision: Decision): Refusal | void {
	const { draft, actor: by } = decision;
	if (!isRunning(draft)) return { code: 'noLesson' };
	if (by !== null && !offers(decision, by)) emit(decision, 'helpOffered', null, { by });
}

export function closeOffer(decision: Decision, by: PersonId): void {
	if (offers(decision, by)) emit(decision, 'offerClosed', null, { by });
}
