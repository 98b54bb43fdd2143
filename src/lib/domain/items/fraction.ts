// Exact arithmetic with fractions, never decimals. Bottoms are positive.
import type { Fraction } from './item.ts';

export const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

export const lcm = (a: number, b: number): number => (a * b) / gcd(a, b);

export function reduce([top, bottom]: Fraction): Fraction {
	const by = gcd(top, bottom) || 1;
	return [top / by, bottom / by];
}

export const isReduced = ([top, bottom]: Fraction): boolean => gcd(top, bottom) === 1;

/** Over the least common bottom, not reduced further: 1/2 + 1/3 is 5/6, 1/4 + 1/4 is 2/4. */
export function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
	const bottom = lcm(b, d);
	return [(a * bottom) / b + (c * bottom) / d, bottom];
}

export const minus = (from: Fraction, [top, bottom]: Fraction): Fraction => plus(from, [-top, bottom]);

/** Negative when the first is smaller. */
export const compare = ([a, b]: Fraction, [c, d]: Fraction): number => a * d - c * b;

export const isSame = (one: Fraction, other: Fraction): boolean => compare(one, other) === 0;

/** Over another bottom, which must be a multiple. */
export const renamed = ([top, bottom]: Fraction, over: number): Fraction => [(top * over) / bottom, over];

/** 11/4 is [2, 3, 4]. */
export const mixedParts = ([top, bottom]: Fraction): readonly [number, number, number] => [
	Math.floor(top / bottom),
	top % bottom,
	bottom
];
