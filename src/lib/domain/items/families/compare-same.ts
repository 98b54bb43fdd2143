// Comparing fractions that share a top or a bottom: by the number of pieces, or by their size.
import { lookAtStrips, strips } from '../drawing.ts';
import { compare } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction } from '../item.ts';
import { ordering } from '../ordering.ts';
import type { Random } from '../random.ts';
import { signChoice } from '../signs.ts';
import type { Task } from '../task.ts';
import { BLANK, bottomBlank, frac, fracOf, op, say, topBlank, types, units } from '../tokens.ts';

type Shared = { values: Fraction[]; sameTop: boolean };

/** So many different fractions below 1 with one top or one bottom. */
function shared(random: Random, count: number): Shared {
	const sameTop = random.int(0, 1) === 1;
	if (sameTop) {
		const top = random.int(1, 3);
		const bottoms = random.shuffle([4, 5, 6, 8, 10, 12]).slice(0, count);
		return { sameTop, values: bottoms.map((bottom) => [top, bottom] as const) };
	}
	const bottom = random.int(count + 2, 10);
	const tops = random.shuffle(Array.from({ length: bottom - 1 }, (_, at) => at + 1)).slice(0, count);
	return { sameTop, values: tops.map((top) => [top, bottom] as const) };
}

const byBottom = (one: Fraction, other: Fraction) => one[1] - other[1];
const backwards = (one: Fraction, other: Fraction) => compare(other, one);

const hintsFor = ({ values, sameTop }: Shared) => [
	say(sameTop ? 'topsAreSame' : 'bottomsAreSame'),
	sameTop ? say('morePartsSmaller', {}, strips([1, 2], [1, 4])) : say('samePiecesCount', {}, strips([1, 4], [3, 4])),
	say('drawStrips', {}, strips(...values))
];

function chooseSign(random: Random): Task {
	const both = shared(random, 2);
	const [a, b] = both.values as [Fraction, Fraction];
	const wrongly: [string, number][] = both.sameTop
		? [
				['biggerBottomIsBigger', byBottom(a, b)],
				['comparedTopsOnly', 0]
			]
		: [
				['comparedBottomsOnly', 0],
				['moreIsSmaller', b[0] - a[0]]
			];
	return {
		prompt: { instruction: 'chooseSign', params: {}, statement: [fracOf(a), BLANK, fracOf(b)] },
		...signChoice(a, b, wrongly),
		look: () => lookAtStrips(a, b),
		hints: hintsFor(both),
		worked: [
			say(both.sameTop ? 'topsAreSame' : 'bottomsAreSame'),
			{
				...say(both.sameTop ? 'fewerPartsBigger' : 'morePiecesBigger', {}, strips(a, b)),
				statement: [fracOf(a), op(compare(a, b) < 0 ? '<' : '>'), fracOf(b)]
			}
		]
	};
}

function putInOrder(random: Random): Task {
	const all = shared(random, random.int(3, 4));
	const { shown, ...ordered } = ordering(
		random,
		all.values,
		all.sameTop ? { biggerBottomIsBigger: byBottom } : { largestFirst: backwards }
	);
	const sorted = [...shown].sort(compare);
	return {
		prompt: { instruction: 'orderSmallestFirst', params: {}, statement: [] },
		...ordered,
		look: () => lookAtStrips(...shown),
		hints: hintsFor({ ...all, values: shown }),
		worked: [
			say(all.sameTop ? 'topsAreSame' : 'bottomsAreSame'),
			say(all.sameTop ? 'fewerPartsBigger' : 'morePiecesBigger', {}, strips(...sorted))
		]
	};
}

/** Any whole number that makes the sentence true. */
function finish(random: Random): Task {
	return random.int(0, 1) === 0 ? finishTop(random) : finishBottom(random);
}

function finishTop(random: Random): Task {
	const d = random.int(5, 10);
	const k = random.int(2, d - 2);
	return {
		prompt: { instruction: 'finishSentence', params: {}, statement: [frac(k, d), op('>'), topBlank(d)] },
		format: { kind: 'number', decimal: false },
		right: types(k - 1),
		accepts: (given) => given.kind === 'number' && given.value[0] < k,
		mistakes: [{ misconception: 'moreIsSmaller', answer: types(k + 1) }],
		suspect: (given) => (given.kind === 'number' && given.value[0] > k ? 'moreIsSmaller' : null),
		look: (given) => ('value' in given && given.value[0] <= 12 ? lookAtStrips([k, d], [given.value[0], d]) : undefined),
		hints: [say('bottomsAreSame'), say('openSideBigger'), say('fewerPiecesThan', { k, units: units(d) })],
		worked: [say('bottomsAreSame'), say('fewerPiecesThan', { k, units: units(d) })]
	};
}

function finishBottom(random: Random): Task {
	const k = random.int(1, 3);
	const d = random.int(4, 8);
	return {
		prompt: { instruction: 'finishSentence', params: {}, statement: [frac(k, d), op('>'), bottomBlank(k)] },
		format: { kind: 'number', decimal: false },
		right: types(d + 1),
		accepts: (given) => given.kind === 'number' && given.value[0] > d,
		mistakes: [{ misconception: 'biggerBottomIsBigger', answer: types(d - 1) }],
		suspect: (given) => (given.kind === 'number' && given.value[0] < d ? 'biggerBottomIsBigger' : null),
		look: (given) => ('value' in given && given.value[0] >= k ? lookAtStrips([k, d], [k, given.value[0]]) : undefined),
		hints: [say('topsAreSame'), say('openSideBigger'), say('smallerPiecesThan', { units: units(d) })],
		worked: [say('topsAreSame'), say('smallerPiecesThan', { units: units(d) })]
	};
}

export const compareSame = [
	choosing('compare-same.choose', chooseSign, 3),
	generator('compare-same.order', 'order', putInOrder),
	generator('compare-same.finish', 'number', finish)
];
