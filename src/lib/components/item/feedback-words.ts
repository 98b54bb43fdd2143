// What is said about an answer: a short heading, and a sentence to think about.
import { m } from '#lib/paraglide/messages.js';
import { isMalformed, type Judgement, type Malformed } from '#lib/domain/items/item.ts';
import { MALFORMED } from './malformed-words.ts';
import { SLIPS } from './slip-words.ts';
import { sentenceOf } from './worded.ts';

export type Outcome = Judgement | Malformed;
export type Told = { tone: 'right' | 'missed' | 'unfinished'; heading: string; body: string };

const PRAISE = [m.item_right_1, m.item_right_2, m.item_right_3, m.item_right_4];

/** `tries` counts this one; `turn` is any number that varies from item to item. */
export function told(outcome: Outcome, tries: number, turn: number): Told {
	if (isMalformed(outcome)) return { tone: 'unfinished', heading: MALFORMED[outcome.malformed](), body: '' };
	const { correct, feedback } = outcome;
	const body = feedback.look ? sentenceOf(feedback.look) : '';
	if (correct) return { tone: 'right', heading: praise(tries, turn), body };
	if (feedback.code === 'otherForm') return { tone: 'missed', heading: m.item_other_form(), body };
	const slip = SLIPS[feedback.code]?.();
	return { tone: 'missed', heading: slip ? m.item_not_yet_because({ slip }) : m.item_not_yet(), body };
}

const praise = (tries: number, turn: number): string =>
	tries > 1 ? m.item_right_later() : (PRAISE[turn % PRAISE.length] ?? m.item_right_1)();
