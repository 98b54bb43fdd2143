// The same size under another name, seen on strips and on a line.
import { choice, option, pictured, wrong } from '../choosing.ts';
import { bar, bars, line, mark } from '../drawing.ts';
import { isReduced } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction } from '../item.ts';
import { drawUntil, type Random } from '../random.ts';
import type { Task } from '../task.ts';
import { amount, frac, fracOf, op, places, say, topBlank, types, unit, units } from '../tokens.ts';

/** A simple fraction and how many times finer it is cut. */
function simple(random: Random): { a: number; b: number; by: number } {
	const [a, b] = drawUntil<Fraction>(
		() => {
			const bottom = random.int(2, 5);
			return [random.int(1, bottom - 1), bottom];
		},
		(value) => isReduced(value)
	);
	return { a, b, by: random.int(2, b > 3 ? 2 : 4) };
}

const cut = (a: number, b: number, by: number) =>
	bars(
		bar(b, a, { split: b * by, label: frac(a, b), note: say('isSame', { a: amount(1, b), b: amount(by, b * by) }) })
	);

const hintsFor = (a: number, b: number, by: number) => [
	say('sameLengthOtherParts'),
	say('matchPieces', { unit: unit(b), units: units(b * by) }),
	say('cutEveryPart', { by, unit: unit(b) }, bars(bar(b, a, { split: b * by, label: frac(a, b) })))
];

const workedFor = (a: number, b: number, by: number) => [
	say('cutEveryPart', { by, unit: unit(b) }, cut(a, b, by)),
	{ ...say('sameLength'), statement: [frac(a, b), op('='), frac(a * by, b * by)] }
];

function missingTop(random: Random): Task {
	const { a, b, by } = simple(random);
	return {
		prompt: {
			instruction: 'missingNumber',
			params: {},
			statement: [frac(a, b), op('='), topBlank(b * by)],
			picture: bars(bar(b, a, { label: frac(a, b) }), bar(b * by, 0, { label: frac(0, b * by) }))
		},
		format: { kind: 'number', decimal: false },
		right: types(a * by),
		mistakes: [
			{ misconception: 'addedSameToBoth', answer: types(a + b * by - b) },
			{ misconception: 'keptTheTop', answer: types(a) },
			{ misconception: 'wroteTheFactor', answer: types(by) }
		],
		hints: hintsFor(a, b, by),
		worked: workedFor(a, b, by)
	};
}

function samePicture(random: Random): Task {
	const { a, b, by } = simple(random);
	const showing = (shaded: number, parts: number) => pictured(bars(bar(parts, shaded)), frac(shaded, parts));
	return {
		prompt: {
			instruction: 'sameAmountPicture',
			params: {},
			statement: [],
			picture: bars(bar(b, a, { label: frac(a, b) }))
		},
		...choice(random, showing(a * by, b * by), [
			wrong('keptTheTop', showing(a, b * by)),
			wrong('addedSameToBoth', showing(a + b * by - b, b * by)),
			wrong(null, showing(a * by - 1 || a * by + 1, b * by)),
			wrong(null, showing(1, b * by + 1)),
			wrong(null, showing(1, b * by + 2))
		]),
		hints: hintsFor(a, b, by),
		worked: workedFor(a, b, by)
	};
}

function chooseEqual(random: Random): Task {
	const { a, b, by } = simple(random);
	return {
		prompt: { instruction: 'chooseEqualFraction', params: { f: frac(a, b) }, statement: [frac(a, b)] },
		...choice(random, option(frac(a * by, b * by)), [
			wrong('addedSameToBoth', option(frac(a + by, b + by))),
			wrong('keptTheTop', option(frac(a, b * by))),
			wrong('multipliedOnlyTop', option(frac(a * by, b)))
		]),
		hints: hintsFor(a, b, by),
		worked: workedFor(a, b, by)
	};
}

function placeEqual(random: Random): Task {
	const { a, b, by } = simple(random);
	const ticks = b * by;
	const coarse = (marks: Fraction[]) => line({ max: 1, ticks: b, marks: marks.map((at) => mark(at, 'landmark')) });
	return {
		prompt: { instruction: 'placeAmongTicks', params: { f: frac(a, b), units: units(ticks) }, statement: [frac(a, b)] },
		format: { kind: 'point', max: 1, ticks, steps: ticks },
		right: places(a * by),
		mistakes: [
			{ misconception: 'ticksAsParts', answer: places(a) },
			{ misconception: 'countedFromRight', answer: places(ticks - a * by) },
			{ misconception: 'countedTicksNotSpaces', answer: places(a * by - 1) }
		],
		hints: [
			say('ticksAreFiner', { units: units(ticks) }),
			say('onlyEvery', { units: units(b) }, coarse([])),
			say('eachIsSoMany', { one: amount(1, b), many: amount(by, ticks) })
		],
		worked: [
			say('eachIsSoMany', { one: amount(1, b), many: amount(by, ticks) }),
			say('samePlace', { f: frac(a, b), g: fracOf([a * by, ticks]) }, coarse([[a, b]]))
		]
	};
}

export const equalFractions = [
	generator('equal.top', 'number', missingTop),
	choosing('equal.picture', samePicture),
	choosing('equal.choose', chooseEqual),
	generator('equal.place', 'place', placeEqual)
];
