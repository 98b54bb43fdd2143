// Builds the pictures that several kinds of item share.
import { compare, isSame, lcm } from './fraction.ts';
import type { Saying } from './codes.ts';
import type { Fraction, Said, Token } from './item.ts';
import type { Bar, Jump, Mark, Picture } from './picture.ts';
import type { Given } from './reading.ts';
import { amount, fracOf, mixedOf, numberOf, say } from './tokens.ts';

export const bars = (...list: Bar[]): Picture => ({ kind: 'bars', bars: list });

export const bar = (parts: number, shaded: number, more: Partial<Bar> = {}): Bar => ({ parts, shaded, ...more });

/** Two strips, one under the other, each with its fraction beside it. */
export const strips = (...values: Fraction[]): Picture =>
	bars(...values.map((value) => bar(value[1], value[0], { label: fracOf(value) })));

type Line = { max: number; ticks: number; marks?: Mark[]; jumps?: Jump[]; labels?: Fraction[] };

export function line({ max, ticks, marks = [], jumps = [], labels = [] }: Line): Picture {
	const wholes = Array.from({ length: max + 1 }, (_, at): Fraction => [at, 1]);
	const others = labels.filter((label) => !wholes.some((at) => isSame(at, label)));
	return { kind: 'line', max, ticks, labels: [...wholes, ...others], marks, jumps };
}

export const mark = (at: Fraction, role: Mark['role'], label: Token = numberOf(at)): Mark => ({ at, role, label });

/** A line long enough for all of these values, in wholes. */
export const reach = (...values: Fraction[]): number =>
	Math.max(1, ...values.map(([top, bottom]) => Math.ceil(top / bottom)));

const MOST_TICKS = 24;

/** Ticks in a whole that show all these fractions, or none where they would be too fine to see. */
export function ticksFor(max: number, ...values: Fraction[]): number {
	const ticks = values.reduce((so, [, bottom]) => lcm(so, bottom), 1);
	return ticks * max <= MOST_TICKS ? ticks : 1;
}

/** What a wrong sum looks like on the line: where it started, which way it went, and where the answer lies. */
export function lookAtJump(given: Given, from: Fraction, by: Fraction, sign: 1 | -1): Said | undefined {
	if (!('value' in given) || given.value[0] / given.value[1] > 6) return undefined;
	const answer = given.value;
	const to: Fraction = [from[0] * by[1] + sign * by[0] * from[1], from[1] * by[1]];
	const max = reach(from, to, answer);
	const picture = line({
		max,
		ticks: ticksFor(max, from, by),
		labels: [from],
		marks: [mark(answer, 'answer', given.written)],
		jumps: [
			{
				from: [0, 1],
				to: from,
				role: 'known',
				label: say('startAt', { a: from[0] > from[1] ? mixedOf(from) : amount(...from) })
			},
			{ from, to, role: 'open', label: say(sign > 0 ? 'thenMore' : 'thenBack', { b: amount(...by) }) }
		]
	});
	const params = { answer: given.written, start: mixedOf(from), by: numberOf(by) };
	return say(sideOf(answer, from, to, sign), params, picture);
}

function sideOf(answer: Fraction, from: Fraction, to: Fraction, sign: 1 | -1): Saying {
	const side = Math.sign(compare(answer, from)) * sign;
	if (side === 0) return sign > 0 ? 'notMovedUp' : 'notMovedBack';
	if (side < 0) return sign > 0 ? 'leftOfStart' : 'rightOfStart';
	return compare(answer, to) * sign < 0 ? 'jumpTooShort' : 'jumpTooLong';
}

/** Two fractions as strips of the same whole, for whoever misjudged them. */
export const lookAtStrips = (...values: Fraction[]): Said => say('lookAtStrips', {}, strips(...values));
