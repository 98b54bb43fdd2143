// Works statements out anew, apart from the generators that made them: whether "1/2 + 1/3 = 5/6" is true.
import type { Fraction, Token } from '#lib/domain/items/item.ts';

const RELATIONS = ['=', '<', '>'];

export const opOf = (token: Token): string | null => ('op' in token ? token.op : null);

export function valueOf(token: Token): Fraction | null {
	if ('frac' in token) return token.frac;
	if ('amount' in token) return token.amount;
	if ('whole' in token) return [token.whole, 1];
	if ('mixed' in token) return [token.mixed[0] * token.mixed[2] + token.mixed[1], token.mixed[2]];
	if ('wrong' in token) return valueOf(token.wrong);
	if (!('decimal' in token)) return null;
	const [whole = '0', after = ''] = token.decimal.split('.');
	return [Number(whole + after), 10 ** after.length];
}

/** Sums and differences of products, exactly. */
export function workOut(tokens: readonly Token[]): Fraction {
	let sum: Fraction = [0, 1];
	let product: Fraction = [1, 1];
	let sign = 1;
	const settle = () => {
		sum = [sum[0] * product[1] + sign * product[0] * sum[1], sum[1] * product[1]];
		product = [1, 1];
	};
	for (const token of tokens) {
		const value = valueOf(token);
		if (value) product = [product[0] * value[0], product[1] * value[1]];
		const op = opOf(token);
		if (op !== '+' && op !== '−') continue;
		settle();
		sign = op === '+' ? 1 : -1;
	}
	settle();
	return sum;
}

export const difference = (one: Fraction, other: Fraction): number => one[0] * other[1] - other[0] * one[1];

/** True when every relation in the row holds; a row without one is not a statement and is never true. */
export function isTrue(tokens: readonly Token[]): boolean {
	const at = tokens.flatMap((token, index) => (RELATIONS.includes(opOf(token) ?? '') ? [index] : []));
	const sides = [...at, tokens.length].map((end, n) => workOut(tokens.slice(n === 0 ? 0 : (at[n - 1] ?? 0) + 1, end)));
	return at.length > 0 && at.every((place, n) => holds(opOf(tokens[place]!), sides[n]!, sides[n + 1]!));
}

function holds(op: string | null, left: Fraction, right: Fraction): boolean {
	const by = difference(left, right);
	return op === '=' ? by === 0 : op === '<' ? by < 0 : by > 0;
}
