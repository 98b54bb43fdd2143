// A whole number times a fraction: so many groups of the same pieces.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars } from '../drawing.ts';
import { isReduced } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Token } from '../item.ts';
import { drawUntil, type Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, amount, frac, mixedOf, op, say, term, types, units, whole, writes } from '../tokens.ts';

function drawn(random: Random): { w: number; a: number; b: number } {
	const [a, b] = drawUntil<Fraction>(
		() => {
			const bottom = random.int(3, 9);
			return [random.int(2, bottom - 1), bottom];
		},
		(value) => isReduced(value)
	);
	return { w: random.int(2, 6), a, b };
}

const group = (a: number, b: number) => bar(b, a, { label: frac(a, b) });

const hintsFor = (w: number, a: number, b: number) => [
	say('groupsOf', { w, a: amount(a, b) }, bars(group(a, b), group(a, b))),
	say('countPieces', { w, a, units: units(b) }),
	say('piecesStaySize', { units: units(b) })
];

const workedFor = (w: number, a: number, b: number) => [
	say('groupsOf', { w, a: amount(a, b) }, bars(...Array.from({ length: Math.min(w, 3) }, () => group(a, b)))),
	{
		...say('multiplyTopOnly', { w, a, all: w * a }),
		statement: [whole(w), op('×'), frac(a, b), op('='), frac(w * a, b)]
	}
];

function write(random: Random): Task {
	const { w, a, b } = drawn(random);
	return {
		prompt: { instruction: 'multiplyWrite', params: {}, statement: [whole(w), op('×'), frac(a, b), op('='), BLANK] },
		format: { kind: 'fraction', whole: true },
		right: writes([w * a, b]),
		mistakes: [
			{ misconception: 'multipliedBoth', answer: writes([w * a, w * b]) },
			{ misconception: 'addedWholeToTop', answer: writes([w + a, b]) },
			{ misconception: 'multipliedOnlyBottom', answer: writes([a, w * b]) },
			{ misconception: 'putSideBySide', answer: { kind: 'fraction', whole: w, top: a, bottom: b } }
		],
		look: () => say('groupsOf', { w, a: amount(a, b) }, bars(group(a, b), group(a, b))),
		hints: hintsFor(w, a, b),
		worked: workedFor(w, a, b)
	};
}

function count(random: Random): Task {
	const { w, a, b } = drawn(random);
	return {
		prompt: {
			instruction: 'howManyUnits',
			params: { units: units(b) },
			statement: [whole(w), op('×'), frac(a, b), op('='), BLANK, op('×'), frac(1, b)]
		},
		format: { kind: 'number', decimal: false },
		right: types(w * a),
		mistakes: [
			{ misconception: 'addedWholeToTop', answer: types(w + a) },
			{ misconception: 'multipliedBoth', answer: types(w * b) },
			{ misconception: 'tookTheTop', answer: types(a) }
		],
		hints: hintsFor(w, a, b),
		worked: workedFor(w, a, b)
	};
}

const wholesAround = (low: number): Token[] => [whole(low), term('and'), whole(low + 1)];

function between(random: Random): Task {
	const { w, a, b } = drawUntil(
		() => drawn(random),
		(one) => (one.w * one.a) % one.b !== 0 && one.w * one.a > one.b
	);
	const low = Math.floor((w * a) / b);
	return {
		prompt: { instruction: 'betweenWholes', params: {}, statement: [whole(w), op('×'), frac(a, b)] },
		...choice(random, option(...wholesAround(low)), [
			wrong('multipliedBoth', option(...wholesAround(0))),
			wrong('putSideBySide', option(...wholesAround(w))),
			wrong(null, option(...wholesAround(low + 1))),
			wrong(null, option(...wholesAround(low + 2))),
			wrong(null, option(...wholesAround(low + 3)))
		]),
		hints: hintsFor(w, a, b),
		worked: [...workedFor(w, a, b), { ...say('asMixed'), statement: [frac(w * a, b), op('='), mixedOf([w * a, b])] }]
	};
}

export const timesWhole = [
	generator('times.write', 'write', write),
	generator('times.count', 'number', count),
	choosing('times.between', between)
];
