// Things to put in order, smallest first, shown in a drawn order that is not yet right.
import { compare } from './fraction.ts';
import type { Answer, Format, Fraction, Mistake, Token } from './item.ts';
import type { MisconceptionTag } from '../ids.ts';
import type { Random } from './random.ts';

type Ranking = (one: Fraction, other: Fraction) => number;

export type Ordering = { format: Format; right: Answer; mistakes: Mistake[]; shown: Fraction[] };

/** `wrongly`: the order that each wrong idea would give. */
export function ordering(
	random: Random,
	values: Fraction[],
	wrongly: Partial<Record<MisconceptionTag, Ranking>>,
	token: (value: Fraction) => Token = (value) => ({ frac: value })
): Ordering {
	const sorted = [...values].sort(compare);
	let shown = random.shuffle(sorted);
	if (shown.every((value, index) => value === sorted[index])) shown = [...shown.slice(1), ...shown.slice(0, 1)];
	const by = (ranking: Ranking): Answer => ({
		kind: 'order',
		order: shown
			.map((_, index) => index)
			.sort(
				(a, b) =>
					ranking(shown[a] as Fraction, shown[b] as Fraction) || compare(shown[a] as Fraction, shown[b] as Fraction)
			)
	});
	const mistakes = Object.entries(wrongly).flatMap(([misconception, ranking]) =>
		ranking ? [{ misconception, answer: by(ranking) }] : []
	);
	return { format: { kind: 'order', list: shown.map(token) }, right: by(compare), mistakes, shown };
}
