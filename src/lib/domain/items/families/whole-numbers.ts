// Whole numbers wear fractions too: 3 = 12/4, and 12/4 = 3.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars, line, mark } from '../drawing.ts';
import { choosing, generator } from '../generator.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, amount, frac, op, places, say, topBlank, types, units, whole } from '../tokens.ts';

const drawn = (random: Random) => ({ w: random.int(2, 5), d: random.int(2, 6) });

const oneWhole = (d: number) =>
	bars(bar(d, d, { label: whole(1), note: say('isSame', { a: whole(1), b: amount(d, d) }) }));

const hintsFor = (d: number, w: number) => [
	say('partsInOneWhole', { units: units(d) }, bars(bar(d, 0, { label: whole(1) }))),
	say('oneWholeIs', { amount: amount(d, d) }, oneWhole(d)),
	say('soManyWholes', { w, units: units(d) })
];

const workedFor = (d: number, w: number) => [
	say('oneWholeIs', { amount: amount(d, d) }, oneWhole(d)),
	{ ...say('soManyTimes', { w, d, all: w * d }), statement: [whole(w), op('='), frac(w * d, d)] }
];

function asFraction(random: Random): Task {
	const { w, d } = drawn(random);
	return {
		prompt: { instruction: 'missingNumber', params: {}, statement: [whole(w), op('='), topBlank(d)] },
		format: { kind: 'number', decimal: false },
		right: types(w * d),
		mistakes: [
			{ misconception: 'wholeOverBottom', answer: types(w) },
			{ misconception: 'onlyOneWhole', answer: types(d) },
			{ misconception: 'addedWholeToTop', answer: types(w + d) }
		],
		hints: hintsFor(d, w),
		worked: workedFor(d, w)
	};
}

function asWhole(random: Random): Task {
	const { w, d } = drawn(random);
	const all = w * d;
	return {
		prompt: { instruction: 'whichWhole', params: {}, statement: [frac(all, d), op('='), BLANK] },
		format: { kind: 'number', decimal: false },
		right: types(w),
		mistakes: [
			{ misconception: 'tookTheTop', answer: types(all) },
			{ misconception: 'subtractedBottom', answer: types(all - d) },
			{ misconception: 'tookTheBottom', answer: types(d) }
		],
		hints: [
			say('partsInOneWhole', { units: units(d) }, bars(bar(d, 0, { label: whole(1) }))),
			say('oneWholeIs', { amount: amount(d, d) }, oneWhole(d)),
			say('howManyGroups', { all, d })
		],
		worked: [
			say('oneWholeIs', { amount: amount(d, d) }, oneWhole(d)),
			{ ...say('groupsMakeWholes', { all, d, w }), statement: [frac(all, d), op('='), whole(w)] }
		]
	};
}

function chooseWhole(random: Random): Task {
	const { w, d } = drawn(random);
	return {
		prompt: { instruction: 'chooseEqualWhole', params: { w }, statement: [whole(w)] },
		...choice(random, option(frac(w * d, d)), [
			wrong('wholeOverItself', option(frac(w, w))),
			wrong('oneOverWhole', option(frac(1, w))),
			wrong('wholeOverBottom', option(frac(w, d === w ? d + 1 : d)))
		]),
		hints: hintsFor(d, w),
		worked: workedFor(d, w)
	};
}

function placeWhole(random: Random): Task {
	const d = random.int(2, 4);
	const w = random.int(1, 3);
	const at = [w * d, d] as const;
	return {
		prompt: { instruction: 'placeOnLine', params: { f: frac(w * d, d) }, statement: [frac(w * d, d)] },
		format: { kind: 'point', max: 4, ticks: d, steps: d },
		right: places(w * d),
		mistakes: [
			{ misconception: 'tookTheBottom', answer: places(d * d) },
			{ misconception: 'countedTicksNotSpaces', answer: places(w * d - 1) }
		],
		hints: [
			say('partsInOneWhole', { units: units(d) }),
			say('countByOneSpace', { f: frac(1, d) }, line({ max: 4, ticks: d, labels: [[1, d]] })),
			say('endsOnWhole')
		],
		worked: [
			say('oneWholeIs', { amount: amount(d, d) }),
			say('groupsMakeWholes', { all: w * d, d, w }, line({ max: 4, ticks: d, marks: [mark(at, 'landmark')] }))
		]
	};
}

export const wholeNumbers = [
	generator('whole.top', 'number', asFraction),
	generator('whole.read', 'number', asWhole),
	choosing('whole.choose', chooseWhole),
	generator('whole.place', 'place', placeWhole)
];
