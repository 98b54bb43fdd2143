// Adding and taking away with one bottom: only the number of pieces changes.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars, line, lookAtJump, mark } from '../drawing.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction } from '../item.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, amount, frac, fracOf, numberOf, op, places, say, units, writes } from '../tokens.ts';

const hintsFor = (a: Fraction, b: Fraction, sign: '+' | '−') => [
	say('bothAreUnits', { units: units(a[1]) }),
	sign === '+'
		? say('putPiecesTogether', {}, bars(bar(...shownAs(a)), bar(...shownAs(b))))
		: say('takePiecesAway', { b: amount(...b) }, bars(bar(...shownAs(a)))),
	say(sign === '+' ? 'addTopsKeepBottom' : 'subtractTopsKeepBottom', { a: a[0], b: b[0], d: a[1] })
];

const shownAs = ([top, bottom]: Fraction) => [bottom, top, { label: frac(top, bottom) }] as const;

const workedFor = (a: Fraction, b: Fraction, result: Fraction, sign: '+' | '−') => [
	say('bothAreUnits', { units: units(a[1]) }),
	{
		...say(sign === '+' ? 'addTopsKeepBottom' : 'subtractTopsKeepBottom', { a: a[0], b: b[0], d: a[1] }),
		statement: [fracOf(a), op(sign), fracOf(b), op('='), numberOf(result)]
	}
];

function addends(random: Random): { a: Fraction; b: Fraction; sum: Fraction } {
	const d = random.int(4, 12);
	const a = random.int(1, d - 1);
	const b = random.int(1, random.int(0, 2) > 0 ? Math.max(1, d - a) : d - 1);
	return { a: [a, d], b: [b, d], sum: [a + b, d] };
}

function add(random: Random): Task {
	const { a, b, sum } = addends(random);
	return {
		prompt: { instruction: 'addWrite', params: {}, statement: [fracOf(a), op('+'), fracOf(b), op('='), BLANK] },
		format: { kind: 'fraction', whole: true },
		right: writes(sum),
		mistakes: [
			{ misconception: 'addedTopsAndBottoms', answer: writes([sum[0], 2 * a[1]]) },
			{ misconception: 'multipliedTheTops', answer: writes([a[0] * b[0], a[1]]) },
			{ misconception: 'subtractedInstead', answer: writes([Math.abs(a[0] - b[0]), a[1]]) }
		],
		look: (given) => lookAtJump(given, a, b, 1),
		hints: hintsFor(a, b, '+'),
		worked: workedFor(a, b, sum, '+')
	};
}

function subtract(random: Random): Task {
	const d = random.int(4, 12);
	const from = random.int(2, d);
	const by = random.int(1, from - 1);
	const a: Fraction = [from, d];
	const b: Fraction = [by, d];
	const rest: Fraction = [from - by, d];
	return {
		prompt: { instruction: 'subtractWrite', params: {}, statement: [fracOf(a), op('−'), fracOf(b), op('='), BLANK] },
		format: { kind: 'fraction', whole: true },
		right: writes(rest),
		mistakes: [
			{ misconception: 'addedInstead', answer: writes([from + by, d]) },
			{ misconception: 'addedTopsAndBottoms', answer: writes([from + by, 2 * d]) }
		],
		look: (given) => lookAtJump(given, a, b, -1),
		hints: hintsFor(a, b, '−'),
		worked: workedFor(a, b, rest, '−')
	};
}

function chooseSum(random: Random): Task {
	const { a, b, sum } = addends(random);
	return {
		prompt: { instruction: 'addChoose', params: {}, statement: [fracOf(a), op('+'), fracOf(b), op('='), BLANK] },
		...choice(random, option(fracOf(sum)), [
			wrong('addedTopsAndBottoms', option(frac(sum[0], 2 * a[1]))),
			wrong('multipliedTheTops', option(frac(a[0] * b[0], a[1]))),
			wrong(null, option(frac(sum[0] + 1, a[1]))),
			wrong(null, option(frac(sum[0] + 2, a[1])))
		]),
		look: () => say('keepThePieces', { units: units(a[1]) }, bars(bar(...shownAs(a)), bar(...shownAs(b)))),
		hints: hintsFor(a, b, '+'),
		worked: workedFor(a, b, sum, '+')
	};
}

function jump(random: Random): Task {
	const { a, b, sum } = addends(random);
	const d = a[1];
	return {
		prompt: {
			instruction: 'jumpOnLine',
			params: { a: fracOf(a), b: fracOf(b) },
			statement: [fracOf(a), op('+'), fracOf(b), op('='), BLANK]
		},
		format: { kind: 'point', max: 2, ticks: d, steps: d },
		right: places(sum[0]),
		mistakes: [
			{ misconception: 'ignoredTheStart', answer: places(b[0]) },
			{ misconception: 'countedTicksNotSpaces', answer: places(sum[0] - 1) },
			{ misconception: 'subtractedInstead', answer: places(Math.max(0, a[0] - b[0])) }
		],
		hints: [
			say('startThere', { a: fracOf(a) }, line({ max: 2, ticks: d, labels: [a] })),
			say('oneSpaceIs', { f: frac(1, d) }),
			say('jumpSpaces', { k: b[0] })
		],
		worked: [say('startThere', { a: fracOf(a) }), say('jumpSpaces', { k: b[0] }, jumped(a, sum, b))]
	};
}

const jumped = (a: Fraction, sum: Fraction, b: Fraction) =>
	line({
		max: 2,
		ticks: a[1],
		labels: [a],
		marks: [mark(sum, 'landmark')],
		jumps: [{ from: a, to: sum, role: 'known', label: say('plusThis', { b: amount(...b) }) }]
	});

export const addSame = [
	generator('add-same.write', 'write', add),
	generator('subtract-same.write', 'write', subtract),
	choosing('add-same.choose', chooseSum),
	generator('add-same.place', 'place', jump)
];
