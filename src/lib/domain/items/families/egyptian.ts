// Side trip: the scribes of Egypt wrote every fraction as a sum of different unit fractions.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars } from '../drawing.ts';
import { isReduced, plus, reduce } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Token } from '../item.ts';
import { drawUntil, type Random } from '../random.ts';
import type { Task } from '../task.ts';
import { bottomBlank, frac, fracOf, joined, op, say, types, unit } from '../tokens.ts';

const unitSum = (...bottoms: number[]): Token[] =>
	joined(
		bottoms.map((bottom) => frac(1, bottom)),
		'+'
	);

/** Two different unit fractions and their sum, not itself a unit fraction. */
const pair = (random: Random) =>
	drawUntil(
		() => {
			const p = random.int(2, 4);
			const q = random.int(p + 1, 12);
			return { p, q, sum: reduce(plus([1, p], [1, q])) };
		},
		({ sum }) => sum[0] > 1 && sum[1] <= 15
	);

function missing(random: Random): Task {
	const { p, q, sum } = pair(random);
	return {
		prompt: {
			instruction: 'egyptianMissing',
			params: {},
			statement: [fracOf(sum), op('='), frac(1, p), op('+'), bottomBlank(1)]
		},
		format: { kind: 'number', decimal: false },
		right: types(q),
		mistakes: [
			{ misconception: 'tookTheBottom', answer: types(sum[1]) },
			{ misconception: 'subtractedBottom', answer: types(sum[1] - p) }
		],
		hints: [
			say('egyptianRule'),
			say('seeTheGap', { f: fracOf(sum), g: frac(1, p) }, bars(shown(sum), shown([1, p]))),
			say('gapIsUnit', { f: frac(sum[0] * p - sum[1], sum[1] * p) })
		],
		worked: [
			say('seeTheGap', { f: fracOf(sum), g: frac(1, p) }, bars(shown(sum), shown([1, p]))),
			{ ...say('oneUnitFits'), statement: [fracOf(sum), op('='), ...unitSum(p, q)] }
		]
	};
}

const shown = ([top, bottom]: Fraction) => bar(bottom, top, { label: frac(top, bottom) });

function greedy(random: Random): Task {
	const [a, b] = drawUntil<Fraction>(
		() => {
			const bottom = random.int(3, 13);
			return [random.int(2, bottom - 1), bottom];
		},
		(value) => isReduced(value)
	);
	const right = Math.ceil(b / a);
	const tried = Math.max(2, right - 1);
	return {
		prompt: {
			instruction: 'egyptianGreedy',
			params: { f: frac(a, b) },
			statement: [frac(a, b), op('>'), bottomBlank(1)]
		},
		format: { kind: 'number', decimal: false },
		right: types(right),
		mistakes: [
			{ misconception: 'tookTheBottom', answer: types(b) },
			{ misconception: 'pieceTooBig', answer: types(right - 1) }
		],
		suspect: (given) =>
			given.kind === 'number' && given.value[0] < right && given.value[0] > 0 ? 'pieceTooBig' : null,
		look: (given) =>
			given.kind === 'number' && given.value[0] > 1 && given.value[0] < 25
				? say('compareThese', {}, bars(shown([a, b]), shown([1, given.value[0]])))
				: undefined,
		hints: [
			say('smallerBottomBiggerPiece'),
			say('tryHalfFirst'),
			say('tryThenNext', { unit: unit(tried) }, bars(shown([a, b]), shown([1, tried])))
		],
		worked: [
			say('smallerBottomBiggerPiece'),
			{
				...say('firstThatFits', {}, bars(shown([a, b]), shown([1, right]))),
				statement: [frac(a, b), op('>'), frac(1, right)]
			}
		]
	};
}

function chooseSum(random: Random): Task {
	const { p, q, sum } = pair(random);
	const tagged =
		sum[0] === 2
			? [
					wrong('samePieceTwice', option(...unitSum(sum[1], sum[1]))),
					wrong('addedTopsAndBottoms', option(...unitSum(2, Math.max(3, sum[1] - 2))))
				]
			: [];
	return {
		prompt: { instruction: 'egyptianChoose', params: { f: fracOf(sum) }, statement: [fracOf(sum)] },
		...choice(
			random,
			option(...unitSum(p, q)),
			[
				...tagged,
				wrong(null, option(...unitSum(p, q + 1))),
				wrong(null, option(...unitSum(p + 1, q + 2))),
				wrong(null, option(...unitSum(p, q + 2)))
			].filter(({ tag, option: { says } }) => tag === 'samePieceTwice' || !makes(says, sum))
		),
		hints: [say('egyptianRule'), say('tryHalfFirst', {}, bars(shown(sum), shown([1, 2]))), say('addThemUp')],
		worked: [say('egyptianRule'), { ...say('addThemUp'), statement: [...unitSum(p, q), op('='), fracOf(sum)] }]
	};
}

const makes = (says: readonly Token[], sum: Fraction) => {
	const parts = says.flatMap((token) => ('frac' in token ? [token.frac] : []));
	const total = parts.reduce<Fraction>((so, part) => plus(so, part), [0, 1]);
	return total[0] * sum[1] === sum[0] * total[1];
};

export const egyptian = [
	generator('egyptian.missing', 'number', missing),
	generator('egyptian.greedy', 'number', greedy),
	choosing('egyptian.choose', chooseSum)
];
