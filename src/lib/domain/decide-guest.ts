// What concerns those who look in: that they do, and that they offer to help.
import { emit, type Decision } from './decision.ts';
import { guestOf } from './guests.ts';
import type { PersonId } from './ids.ts';
import { isRunning } from './progress.ts';
import type { Refusal } from './refusals.ts';

/** [V8] Told once, however many screens they have open. */
export function startWatch(decision: Decision, by: PersonId): void {
	if ((guestOf(decision.draft.guests, by)?.watchingSince ?? null) === null) emit(decision, 'watchStarted', null, { by });
}

export function endWatch(decision: Decision, gone: readonly PersonId[]): void {
	for (const by of gone)
		if ((guestOf(decision.draft.guests, by)?.watchingSince ?? null) !== null) emit(decision, 'watchEnded', null, { by });
}

/** [V9] One offer at a time; a repeated one changes nothing. */
export function offerHelp(decision: Decision): Refusal | void {
	const { draft, actor: by } = decision;
	if (!isRunning(draft)) return { code: 'noLesson' };
	if (by !== null && (guestOf(draft.guests, by)?.offeredAt ?? null) === null) emit(decision, 'helpOffered', null, { by });
}

export function closeOffer(decision: Decision, by: PersonId): void {
	if ((guestOf(decision.draft.guests, by)?.offeredAt ?? null) !== null) emit(decision, 'offerClosed', null, { by });
}
