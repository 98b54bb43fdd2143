// Which sign stands between two fractions, and what wrong looks at them would write there.
import { inOrder, option, wrong, type Choice } from './choosing.ts';
import { compare } from './fraction.ts';
import type { Fraction, Operator } from './item.ts';
import type { MisconceptionTag } from '../ids.ts';
import { op } from './tokens.ts';

const SIGNS: Operator[] = ['<', '=', '>'];

export const signOf = (difference: number): Operator => SIGNS[Math.sign(difference) + 1] ?? '=';

/** `wrongly`: the sign each wrong idea leads to, likeliest first. */
export function signChoice(a: Fraction, b: Fraction, wrongly: [MisconceptionTag, number][]): Choice {
	const right = signOf(compare(a, b));
	const tagOf = (sign: Operator) =>
		sign === right ? null : (wrongly.find(([, difference]) => signOf(difference) === sign)?.[0] ?? null);
	return inOrder(
		SIGNS.map((sign) => wrong(tagOf(sign), option(op(sign)))),
		option(op(right))
	);
}
