// Comparing fractions that share nothing: against one half, by renaming, in order, in between.
import { inOrder, option, wrong } from '../choosing.ts';
import { line, lookAtStrips, mark, strips } from '../drawing.ts';
import { compare, isSame, lcm, reduce, renamed } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Term } from '../item.ts';
import { ordering } from '../ordering.ts';
import { drawUntil, type Random } from '../random.ts';
import { signChoice, signOf } from '../signs.ts';
import type { Task } from '../task.ts';
import { BLANK, fracOf, frac, op, say, term, units, writes } from '../tokens.ts';

const HALF: Fraction = [1, 2];

const below1 = (random: Random, bottoms: readonly number[]): Fraction => {
	const bottom = random.pick(bottoms);
	return [random.int(1, bottom - 1), bottom];
};

const BOTTOMS = [
	[2, 3],
	[2, 5],
	[3, 4],
	[3, 6],
	[4, 6],
	[3, 5],
	[4, 8],
	[4, 5],
	[5, 10],
	[3, 8],
	[6, 8]
] as const;

/** Different tops, different bottoms, a common bottom that a strip can show. */
const unlike = (random: Random): [Fraction, Fraction] =>
	drawUntil(
		() => {
			const [a, b] = random.shuffle(random.pick(BOTTOMS)) as [number, number];
			return [below1(random, [a]), below1(random, [b])];
		},
		([one, other]) => one[0] !== other[0]
	);

const gap = ([top, bottom]: Fraction) => bottom - top;

function chooseSign(random: Random): Task {
	const [a, b] = unlike(random);
	const common = lcm(a[1], b[1]);
	return {
		prompt: { instruction: 'chooseSign', params: {}, statement: [fracOf(a), BLANK, fracOf(b)] },
		...signChoice(a, b, [
			['comparedTopsOnly', a[0] - b[0]],
			['comparedGaps', gap(b) - gap(a)],
			['biggerBottomIsBigger', a[1] - b[1]],
			['onlyLookedAtPieces', b[1] - a[1]]
		]),
		look: () => lookAtStrips(a, b),
		hints: [
			say('nearHalf', { half: frac(1, 2) }),
			say('renameBoth', { units: units(common) }),
			say('drawStrips', {}, strips(a, b))
		],
		worked: [
			say('renameBoth', { units: units(common) }),
			{
				...say('nowCompareTops'),
				statement: [fracOf(renamed(a, common)), op(signOf(compare(a, b))), fracOf(renamed(b, common))]
			}
		]
	};
}

const HALF_WORDS: Term[] = ['less', 'equal', 'more'];

function againstHalf(random: Random): Task {
	const value = below1(random, [3, 4, 5, 6, 7, 8, 9, 10, 12]);
	const side = Math.sign(compare(value, HALF)) + 1;
	const looksMore = value[0] > 1 ? 2 : 1;
	const tags = HALF_WORDS.map((_, at) =>
		at === side ? null : at === looksMore ? 'comparedTopsOnly' : at === 0 ? 'onlyLookedAtPieces' : null
	);
	return {
		prompt: { instruction: 'compareWithHalf', params: { f: fracOf(value) }, statement: [fracOf(value)] },
		...inOrder(
			HALF_WORDS.map((word, at) => wrong(tags[at] ?? null, option(term(word)))),
			option(term(HALF_WORDS[side] ?? 'equal'))
		),
		look: () => say('lookAtHalf', { f: fracOf(value) }, strips(value, HALF)),
		hints: [
			say('halfOfBottom', { n: value[1] }),
			say('topAgainstHalf', { k: value[0] }),
			say('drawStrips', {}, strips(value, HALF))
		],
		worked: [say('halfOfBottom', { n: value[1] }), say('topAgainstHalf', { k: value[0] }, strips(value, HALF))]
	};
}

function threeApart(random: Random): Fraction[] {
	const kept: Fraction[] = [];
	while (kept.length < 3) {
		const next = below1(random, [2, 3, 4, 5, 6, 8]);
		if (!kept.some((one) => isSame(one, next) || one[1] === next[1])) kept.push(next);
	}
	return kept;
}

function putInOrder(random: Random): Task {
	const { shown, ...ordered } = ordering(random, threeApart(random), {
		comparedTopsOnly: (one, other) => one[0] - other[0],
		biggerBottomIsBigger: (one, other) => one[1] - other[1],
		comparedGaps: (one, other) => gap(other) - gap(one)
	});
	const sorted = [...shown].sort(compare);
	return {
		prompt: { instruction: 'orderSmallestFirst', params: {}, statement: [] },
		...ordered,
		look: () => lookAtStrips(...shown),
		hints: [
			say('nearHalf', { half: frac(1, 2) }),
			say('whichAreBelowHalf', { half: frac(1, 2) }),
			say('drawStrips', {}, strips(...shown))
		],
		worked: [say('nearHalf', { half: frac(1, 2) }), say('fromShortToLong', {}, strips(...sorted))]
	};
}

/** Every fraction strictly between is right, however it is written. */
function between(random: Random): Task {
	const pair = drawUntil(
		() => unlike(random),
		([one, other]) => !isSame(one, other)
	);
	const [low, high] = pair.sort(compare) as [Fraction, Fraction];
	const common = 2 * lcm(low[1], high[1]);
	const [from, to] = [renamed(low, common), renamed(high, common)];
	const sample = reduce([from[0] + 1, common]);
	const marks = [mark(low, 'landmark'), mark(high, 'landmark')];
	return {
		prompt: {
			instruction: 'writeBetween',
			params: { a: fracOf(low), b: fracOf(high) },
			statement: [fracOf(low), op('<'), BLANK, op('<'), fracOf(high)]
		},
		format: { kind: 'fraction', whole: false },
		right: writes(sample),
		accepts: (given) => 'value' in given && compare(given.value, low) > 0 && compare(given.value, high) < 0,
		mistakes: [],
		look: (given) =>
			'value' in given && given.value[0] <= 2 * given.value[1]
				? say(
						compare(given.value, low) <= 0 ? 'notAboveLow' : 'notBelowHigh',
						{ answer: given.written, low: fracOf(low), high: fracOf(high) },
						line({
							max: given.value[0] > given.value[1] ? 2 : 1,
							ticks: 1,
							marks: [...marks, mark(given.value, 'answer', given.written)]
						})
					)
				: undefined,
		hints: [
			say('roomBetween', {}, line({ max: 1, ticks: 1, marks })),
			say('renameBoth', { units: units(common / 2) }),
			say('cutFiner', { a: fracOf(from), b: fracOf(to) })
		],
		worked: [
			say('renameBoth', { units: units(common) }),
			{ ...say('anyTopBetween'), statement: [fracOf(from), op('<'), frac(from[0] + 1, common), op('<'), fracOf(to)] }
		]
	};
}

export const compareUnlike = [
	choosing('compare.choose', chooseSign, 3),
	choosing('compare.half', againstHalf, 3),
	generator('compare.order', 'order', putInOrder),
	generator('compare.between', 'write', between)
];
