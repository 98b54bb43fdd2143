// Side trip: the one place where adding tops and bottoms leads somewhere, to the neighbour in between.
import { choice, option, wrong } from '../choosing.ts';
import { line, mark, strips } from '../drawing.ts';
import { compare, plus } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction } from '../item.ts';
import { drawUntil, type Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, frac, fracOf, op, say, writes } from '../tokens.ts';

const inBetween = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a + c, b + d];

/** Two fractions below 1, the smaller first. */
const neighbours = (random: Random): [Fraction, Fraction] =>
	drawUntil<[Fraction, Fraction]>(
		() => {
			const [b, d] = [random.int(2, 6), random.int(2, 6)];
			return [
				[random.int(1, b - 1), b],
				[random.int(1, d - 1), d]
			];
		},
		([low, high]) => low[1] !== high[1] && compare(low, high) < 0
	);

const ends = (low: Fraction, high: Fraction) =>
	line({ max: 1, ticks: 1, marks: [mark(low, 'landmark'), mark(high, 'landmark')] });

function mediant(random: Random): Task {
	const [low, high] = neighbours(random);
	const middle = inBetween(low, high);
	return {
		prompt: {
			instruction: 'fareyWrite',
			params: { a: fracOf(low), b: fracOf(high) },
			statement: [fracOf(low), op('<'), BLANK, op('<'), fracOf(high)]
		},
		format: { kind: 'fraction', whole: false },
		right: writes(middle),
		mistakes: [{ misconception: 'addedAsUsual', answer: writes(plus(low, high)) }],
		hints: [
			say('fareyRule', {}, ends(low, high)),
			say('fareyTops', { a: low[0], c: high[0] }),
			say('fareyBottoms', { b: low[1], d: high[1] })
		],
		worked: [
			say('fareyRule'),
			{
				...say('fareyLands', {}, withMiddle(low, high)),
				statement: [fracOf(low), op('<'), fracOf(middle), op('<'), fracOf(high)]
			}
		]
	};
}

const withMiddle = (low: Fraction, high: Fraction) =>
	line({ max: 1, ticks: 1, marks: [mark(low, 'landmark'), mark(high, 'landmark'), mark(inBetween(low, high), 'dot')] });

function chooseBetween(random: Random): Task {
	const [low, high] = neighbours(random);
	const middle = inBetween(low, high);
	const outside: Fraction[] = [inBetween([0, 1], low), inBetween(high, [1, 1]), [low[0], low[1] + 2]];
	return {
		prompt: {
			instruction: 'fareyChoose',
			params: { a: fracOf(low), b: fracOf(high) },
			statement: [fracOf(low), op('<'), BLANK, op('<'), fracOf(high)]
		},
		...choice(
			random,
			option(fracOf(middle)),
			outside.map((value) => wrong(null, option(fracOf(value))))
		),
		look: () => say('drawStrips', {}, strips(low, high)),
		hints: [say('fareyRule', {}, ends(low, high)), say('fareyTry')],
		worked: [say('fareyRule'), say('fareyLands', {}, withMiddle(low, high))]
	};
}

/** Every top is the bottom before; every bottom is top and bottom before together: Fibonacci's rabbits. */
function fibonacci(random: Random): Task {
	const first = random.int(1, 3);
	const second = random.int(first + 1, first + 4);
	const run: Fraction[] = [[first, second]];
	while (run.length < 5) {
		const [top, bottom] = run[run.length - 1] ?? [1, 2];
		run.push([bottom, top + bottom]);
	}
	const right = run[4] as Fraction;
	const shown = run.slice(1, 4);
	const [top, bottom] = run[3] as Fraction;
	return {
		prompt: {
			instruction: 'fibonacciNext',
			params: {},
			statement: [...shown.flatMap((value) => [fracOf(value), op('→')]), BLANK]
		},
		format: { kind: 'fraction', whole: false },
		right: writes(right),
		mistakes: [{ misconception: 'swappedTopAndBottom', answer: writes([right[1], right[0]]) }],
		hints: [say('watchTheTops'), say('watchTheBottoms'), say('lastGives', { f: frac(top, bottom) })],
		worked: [say('watchTheTops'), { ...say('watchTheBottoms'), statement: [frac(top, bottom), op('→'), fracOf(right)] }]
	};
}

export const farey = [
	generator('farey.write', 'write', mediant),
	choosing('farey.choose', chooseBetween),
	generator('farey.fibonacci', 'write', fibonacci)
];
