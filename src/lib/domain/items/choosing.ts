// Options in a drawn order: one right, the others what known wrong ideas would pick, or plain fillers.
import type { Answer, Format, Mistake, Option, Token } from './item.ts';
import type { MisconceptionTag } from '../ids.ts';
import type { Random } from './random.ts';
import type { Picture } from './picture.ts';

export type Distractor = { tag: MisconceptionTag | null; option: Option };

export type Choice = { format: Format; right: Answer; mistakes: Mistake[] };

export const option = (...says: Token[]): Option => ({ says });
export const pictured = (picture: Picture, ...says: Token[]): Option => ({ says, picture });
export const wrong = (tag: MisconceptionTag | null, chosen: Option): Distractor => ({ tag, option: chosen });

/** The first `count` - 1 distinct distractors beside the right option, shuffled. */
export function choice(random: Random, right: Option, distractors: Distractor[], count = 4): Choice {
	const kept: Distractor[] = [{ tag: null, option: right }];
	for (const one of distractors) {
		const isNew = !kept.some((other) => looksLike(other.option, one.option));
		if (isNew && kept.length < count) kept.push(one);
	}
	return inOrder(random.shuffle(kept), right);
}

/** Options whose order is part of their sense, such as <, =, >. */
export const inOrder = (listed: Distractor[], right: Option): Choice => ({
	format: { kind: 'choice', options: listed.map((one) => one.option) },
	right: { kind: 'choice', option: listed.findIndex((one) => looksLike(one.option, right)) },
	mistakes: listed.flatMap(({ tag }, index) =>
		tag ? [{ misconception: tag, answer: { kind: 'choice' as const, option: index } }] : []
	)
});

const looksLike = (one: Option, other: Option) =>
	JSON.stringify([one.says, one.picture]) === JSON.stringify([other.says, other.picture]);
