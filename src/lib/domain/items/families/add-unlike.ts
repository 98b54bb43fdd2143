// Adding and taking away with different bottoms: first pieces of one size, then count.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars, line, lookAtJump, mark } from '../drawing.ts';
import { compare, lcm, minus, plus, renamed } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Hint, Mistake, Token, WorkedStep } from '../item.ts';
import { drawUntil, type Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, amount, frac, fracOf, op, places, say, units, writes } from '../tokens.ts';

const BOTTOMS = [
	[2, 3],
	[2, 4],
	[2, 5],
	[2, 6],
	[2, 8],
	[3, 4],
	[3, 5],
	[3, 6],
	[3, 9],
	[4, 6],
	[4, 8],
	[5, 10]
] as const;

export function unlikePair(random: Random): [Fraction, Fraction] {
	const [b, d] = random.shuffle(random.pick(BOTTOMS)) as [number, number];
	return [
		[random.int(1, b - 1), b],
		[random.int(1, d - 1), d]
	];
}

/** Sum or difference stays between 0 and 1, as in a first course. */
const within1 = (random: Random, join: (a: Fraction, b: Fraction) => Fraction) =>
	drawUntil(
		() => unlikePair(random),
		([a, b]) => {
			const [top, bottom] = join(a, b);
			return top > 0 && top < bottom;
		}
	);

export function unlikeHints(a: Fraction, b: Fraction, sign: '+' | '−'): Hint[] {
	const common = lcm(a[1], b[1]);
	const first = renamed(a, common);
	const asked = (one: Fraction) => say('isHowMany', { a: amount(...one), units: units(common) });
	const shown = b[1] === common ? asked(a) : say('isSame', { a: amount(...a), b: amount(...first) });
	const cutUp = bars(
		bar(a[1], a[0], { split: common, label: fracOf(a), ...(a[1] === common ? {} : { note: shown }) }),
		bar(b[1], b[0], { split: common, label: fracOf(b), ...(b[1] === common ? {} : { note: asked(b) }) })
	);
	return [
		say('differentSizes', { a: units(a[1]), b: units(b[1]) }, cutUp),
		say('commonTable', { a: a[1], b: b[1] }),
		say(sign === '+' ? 'renameThenAdd' : 'renameThenSubtract', { a: fracOf(a), same: fracOf(first), b: fracOf(b) })
	];
}

const renaming = (one: Fraction, other: Fraction): Token[] =>
	one[1] === other[1] ? [] : [fracOf(one), op('='), fracOf(other)];

export function unlikeWorked(a: Fraction, b: Fraction, sign: '+' | '−'): WorkedStep[] {
	const common = lcm(a[1], b[1]);
	const [first, second] = [renamed(a, common), renamed(b, common)];
	const result = sign === '+' ? plus(a, b) : minus(a, b);
	return [
		say('smallestCommon', { a: a[1], b: b[1], common }),
		{
			...say('renameBoth', { units: units(common) }, bars(bar(common, first[0]), bar(common, second[0]))),
			statement: [...renaming(a, first), ...(a[1] < common && b[1] < common ? [op('·')] : []), ...renaming(b, second)]
		},
		{
			...say(sign === '+' ? 'addTopsKeepBottom' : 'subtractTopsKeepBottom', { a: first[0], b: second[0], d: common }),
			statement: [fracOf(first), op(sign), fracOf(second), op('='), fracOf(result)]
		}
	];
}

export const unlikeSumMistakes = (a: Fraction, b: Fraction): Mistake[] => [
	{ misconception: 'addedTopsAndBottoms', answer: writes([a[0] + b[0], a[1] + b[1]]) },
	{ misconception: 'keptTheTops', answer: writes([a[0] + b[0], lcm(a[1], b[1])]) },
	{ misconception: 'keptOneBottom', answer: writes([a[0] + b[0], Math.max(a[1], b[1])]) },
	{ misconception: 'keptOneBottom', answer: writes([a[0] + b[0], Math.min(a[1], b[1])]) }
];

export const unlikeDifferenceMistakes = (a: Fraction, b: Fraction): Mistake[] => [
	{ misconception: 'subtractedTopsAndBottoms', answer: writes([Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])]) },
	{ misconception: 'addedInstead', answer: writes(plus(a, b)) },
	{ misconception: 'keptTheTops', answer: writes([Math.abs(a[0] - b[0]), lcm(a[1], b[1])]) },
	{ misconception: 'addedTopsAndBottoms', answer: writes([a[0] + b[0], a[1] + b[1]]) }
];

function add(random: Random): Task {
	const [a, b] = within1(random, plus);
	return {
		prompt: { instruction: 'addWrite', params: {}, statement: [fracOf(a), op('+'), fracOf(b), op('='), BLANK] },
		format: { kind: 'fraction', whole: false },
		right: writes(plus(a, b)),
		mistakes: unlikeSumMistakes(a, b),
		look: (given) => lookAtJump(given, a, b, 1),
		hints: unlikeHints(a, b, '+'),
		worked: unlikeWorked(a, b, '+')
	};
}

function subtract(random: Random): Task {
	const [a, b] = within1(random, minus);
	return {
		prompt: { instruction: 'subtractWrite', params: {}, statement: [fracOf(a), op('−'), fracOf(b), op('='), BLANK] },
		format: { kind: 'fraction', whole: false },
		right: writes(minus(a, b)),
		mistakes: unlikeDifferenceMistakes(a, b),
		look: (given) => lookAtJump(given, a, b, -1),
		hints: unlikeHints(a, b, '−'),
		worked: unlikeWorked(a, b, '−')
	};
}

function chooseSum(random: Random): Task {
	const [a, b] = within1(random, plus);
	const sum = plus(a, b);
	const tops = a[0] + b[0];
	return {
		prompt: { instruction: 'addChoose', params: {}, statement: [fracOf(a), op('+'), fracOf(b), op('='), BLANK] },
		...choice(
			random,
			option(fracOf(sum)),
			[
				wrong('addedTopsAndBottoms', option(frac(tops, a[1] + b[1]))),
				wrong('keptTheTops', option(frac(tops, sum[1]))),
				wrong('keptOneBottom', option(frac(tops, Math.min(a[1], b[1])))),
				wrong(null, option(frac(sum[0] + 1, sum[1]))),
				wrong(null, option(frac(sum[0] + 2, sum[1])))
			].filter(({ option: { says } }) => !says.some((one) => 'frac' in one && compare(one.frac, sum) === 0))
		),
		hints: unlikeHints(a, b, '+'),
		worked: unlikeWorked(a, b, '+')
	};
}

function place(random: Random): Task {
	const [a, b] = drawUntil(
		() => unlikePair(random),
		([one, other]) => lcm(one[1], other[1]) <= 12
	);
	const sum = plus(a, b);
	const ticks = sum[1];
	return {
		prompt: {
			instruction: 'jumpOnLine',
			params: { a: fracOf(a), b: fracOf(b) },
			statement: [fracOf(a), op('+'), fracOf(b), op('='), BLANK]
		},
		format: { kind: 'point', max: 2, ticks, steps: ticks },
		right: places(sum[0]),
		mistakes: [
			{ misconception: 'keptTheTops', answer: places(a[0] + b[0]) },
			{ misconception: 'ignoredTheStart', answer: places(renamed(b, ticks)[0]) },
			{ misconception: 'countedTicksNotSpaces', answer: places(sum[0] - 1) }
		],
		hints: [
			say('ticksAreUnits', { units: units(ticks) }),
			say('startThere', { a: fracOf(a) }, line({ max: 2, ticks, labels: [a] })),
			say('jumpRenamed', { b: fracOf(b), units: units(ticks) })
		],
		worked: [say('startThere', { a: fracOf(a) }), say('jumpSpaces', { k: renamed(b, ticks)[0] }, jumped(a, b, sum))]
	};
}

const jumped = (a: Fraction, b: Fraction, sum: Fraction) =>
	line({
		max: 2,
		ticks: sum[1],
		labels: [a],
		marks: [mark(sum, 'landmark')],
		jumps: [{ from: a, to: sum, role: 'known', label: say('plusThis', { b: amount(...b) }) }]
	});

export const addUnlike = [
	generator('add-unlike.write', 'write', add),
	generator('subtract-unlike.write', 'write', subtract),
	choosing('add-unlike.choose', chooseSum),
	generator('add-unlike.place', 'place', place)
];
