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
	const seen = new Set([lookOf(right)]);
	for (const one of distractors) {
		if (kept.length >= count) break;
		const look = lookOf(one.option);
		if (!seen.has(look)) kept.push(one);
		seen.add(look);
	}
	return inOrder(random.shuffle(kept), right);
}

/** Options whose order is part of their sense, such as <, =, >. */
export function inOrder(listed: Distractor[], right: Option): Choice {
	const look = lookOf(right);
	return {
		format: { kind: 'choice', options: listed.map((one) => one.option) },
		right: {
			kind: 'choice',
			option: listed.findIndex((one) => one.option === right || lookOf(one.option) === look)
		},
		mistakes: listed.flatMap(({ tag }, index) =>
			tag ? [{ misconception: tag, answer: { kind: 'choice' as const, option: index } }] : []
		)
	};
}

const lookOf = ({ says, picture }: Option): string => JSON.stringify([says, picture]);
