import { describe, expect, it } from 'vitest';
import type { ActionRow } from '#lib/domain/views/row-types.ts';
import type { Offer } from '#lib/domain/verdicts.ts';
import { offerAfter, stepsOf } from './action-words.ts';

const ME = 7;
const stuck: Offer = { by: ME, kind: 'stuck', threshold: 'stuckAttempts', to: 8, notTrue: 11, of: 12 };

const step = (number: number, some: Partial<ActionRow> = {}): ActionRow => ({
	...{ id: `i${number}`, number, at: number, by: ME, action: 'notTrue', alertKind: 'stuck', student: 1, jam: null },
	...{ undone: false, attempts: 0, backAt: null, ...some }
});

describe('[A27] other limits are offered', () => {
	it('to who has just said once more that such an alert was not true', () => {
		expect(offerAfter(stepsOf([step(1), step(2)]), [stuck])).toBe(stuck);
	});

	it.each([
		['the newest step is something else', [step(1), step(2, { action: 'going' })], [stuck]],
		['it was about another kind', [step(1, { alertKind: 'critical' })], [stuck]],
		['it was taken back', [step(1, { undone: true })], [stuck]],
		['somebody else said it', [step(1, { by: 8 })], [stuck]],
		['nothing is offered', [step(1)], []],
		['nothing was done', [], [stuck]]
	])('not while %s', (_, actions, offers) => {
		expect(offerAfter(stepsOf(actions), offers)).toBeNull();
	});
});
