// Renaming by multiplying or dividing top and bottom by the same number.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars } from '../drawing.ts';
import { gcd, isReduced, isSame } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Hint, WorkedStep } from '../item.ts';
import { drawUntil, type Random } from '../random.ts';
import type { Task } from '../task.ts';
import { bottomBlank, frac, fracOf, op, say, topBlank, types, writes } from '../tokens.ts';

/** In simplest form, and the factor it is renamed with. */
function drawn(random: Random): { a: number; b: number; by: number } {
	const [a, b] = drawUntil<Fraction>(
		() => {
			const bottom = random.int(3, 9);
			return [random.int(2, bottom - 1), bottom];
		},
		(value) => isReduced(value)
	);
	return { a, b, by: random.int(2, 6) };
}

const factorHints = (a: number, b: number, by: number, known: 'top' | 'bottom'): Hint[] => [
	say('sameFactorRule'),
	known === 'bottom' ? say('whichFactor', { from: b, to: b * by }) : say('whichFactor', { from: a, to: a * by }),
	say(known === 'bottom' ? 'factorForTop' : 'factorForBottom', { by })
];

const multiplied = (a: number, b: number, by: number): WorkedStep[] => [
	say('whichFactor', { from: b, to: b * by }),
	{ ...say('multiplyBoth', { by }), statement: [frac(a, b), op('='), frac(a * by, b * by)] }
];

function missingTop(random: Random): Task {
	const { a, b, by } = drawn(random);
	return {
		prompt: { instruction: 'missingNumber', params: {}, statement: [frac(a, b), op('='), topBlank(b * by)] },
		format: { kind: 'number', decimal: false },
		right: types(a * by),
		mistakes: [
			{ misconception: 'addedSameToBoth', answer: types(a + b * by - b) },
			{ misconception: 'keptTheTop', answer: types(a) },
			{ misconception: 'wroteTheFactor', answer: types(by) }
		],
		hints: factorHints(a, b, by, 'bottom'),
		worked: multiplied(a, b, by)
	};
}

function missingBottom(random: Random): Task {
	const { a, b, by } = drawn(random);
	return {
		prompt: { instruction: 'missingNumber', params: {}, statement: [frac(a, b), op('='), bottomBlank(a * by)] },
		format: { kind: 'number', decimal: false },
		right: types(b * by),
		mistakes: [
			{ misconception: 'addedSameToBoth', answer: types(b + a * by - a) },
			{ misconception: 'keptTheBottom', answer: types(b) },
			{ misconception: 'wroteTheFactor', answer: types(by) }
		],
		hints: factorHints(a, b, by, 'top'),
		worked: multiplied(a, b, by)
	};
}

function simplify(random: Random): Task {
	const [a, b] = drawUntil<Fraction>(
		() => {
			const bottom = random.int(2, 8);
			return [random.int(1, bottom - 1), bottom];
		},
		(value) => isReduced(value)
	);
	const by = random.pick(b < 4 ? [2, 3, 4, 6] : [2, 3, 4]);
	const [top, bottom] = [a * by, b * by];
	const right: Fraction = [a, b];
	return {
		prompt: { instruction: 'simplify', params: {}, statement: [frac(top, bottom), op('='), { blank: 'all' }] },
		format: { kind: 'fraction', whole: false },
		right: writes(right),
		accepts: (given) => given.kind === 'fraction' && isSame(given.value, right) && gcd(...given.value) === 1,
		mistakes: [
			{ misconception: 'dividedOnlyOne', answer: writes([a, bottom]) },
			{ misconception: 'dividedOnlyOne', answer: writes([top, b]) },
			{ misconception: 'subtractedSameFromBoth', answer: writes([top - by, bottom - by]) },
			{ misconception: 'subtractedSameFromBoth', answer: writes([top - 1, bottom - 1]) },
			{ misconception: 'subtractedSameFromBoth', answer: writes([top - 2, bottom - 2]) }
		],
		look: (given) =>
			'value' in given && isSame(given.value, right) ? say('canGoFurther', { f: fracOf(given.value) }) : undefined,
		hints: [
			say('divideBothRule'),
			say('findCommonFactor', { top, bottom }),
			say('divideBothBy', { by }, bars(bar(bottom, top, { label: frac(top, bottom) })))
		],
		worked: [
			say('biggestCommonFactor', { top, bottom, by }),
			{ ...say('divideBothBy', { by }), statement: [frac(top, bottom), op('='), frac(a, b)] }
		]
	};
}

function chooseEqual(random: Random): Task {
	const { a, b, by } = drawn(random);
	return {
		prompt: { instruction: 'chooseEqualFraction', params: { f: frac(a, b) }, statement: [frac(a, b)] },
		...choice(random, option(frac(a * by, b * by)), [
			wrong('addedSameToBoth', option(frac(a + by, b + by))),
			wrong('multipliedOnlyTop', option(frac(a * by, b))),
			wrong('keptTheTop', option(frac(a, b * by)))
		]),
		hints: [say('sameFactorRule'), say('tryFactorOnBottom', { b }), say('checkTheTop', { a })],
		worked: multiplied(a, b, by)
	};
}

export const equivalent = [
	generator('equivalent.top', 'number', missingTop),
	generator('equivalent.bottom', 'number', missingBottom),
	generator('equivalent.simplify', 'write', simplify),
	choosing('equivalent.choose', chooseEqual)
];
