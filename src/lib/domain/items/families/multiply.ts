// A part of a part: fraction times fraction, and a fraction of a number.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars } from '../drawing.ts';
import { plus } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Mistake } from '../item.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, frac, fracOf, op, say, types, unit, whole, writes } from '../tokens.ts';

function factors(random: Random): [Fraction, Fraction] {
	const [b, d] = [random.int(2, 5), random.int(3, 6)];
	return [
		[random.int(1, b - 1), b],
		[random.int(1, d - 1), d]
	];
}

const area = ([a, b]: Fraction, [c, d]: Fraction): Picture => ({
	kind: 'area',
	columns: b,
	rows: d,
	shadedColumns: a,
	shadedRows: c
});

const product = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];

const productMistakes = (one: Fraction, other: Fraction): Mistake[] => [
	{ misconception: 'crossMultiplied', answer: writes([one[0] * other[1], one[1] * other[0]]) },
	{ misconception: 'keptOneBottom', answer: writes([one[0] * other[0], Math.max(one[1], other[1])]) },
	{ misconception: 'addedInstead', answer: writes(plus(one, other)) },
	{ misconception: 'addedTopsAndBottoms', answer: writes([one[0] + other[0], one[1] + other[1]]) }
];

const hintsFor = (one: Fraction, other: Fraction) => [
	say('partOfPart', { a: fracOf(one), b: fracOf(other) }, area([0, one[1]], other)),
	say('whereTheyCross', {}, area(one, other)),
	say('allSmallPieces', { b: one[1], d: other[1] })
];

const workedFor = (one: Fraction, other: Fraction) => [
	say('partOfPart', { a: fracOf(one), b: fracOf(other) }, area(one, other)),
	{
		...say('topsTimesTops', { a: one[0], c: other[0], b: one[1], d: other[1] }),
		statement: [fracOf(one), op('×'), fracOf(other), op('='), fracOf(product(one, other))]
	}
];

function write(random: Random): Task {
	const [one, other] = factors(random);
	return {
		prompt: {
			instruction: 'multiplyWrite',
			params: {},
			statement: [fracOf(one), op('×'), fracOf(other), op('='), BLANK]
		},
		format: { kind: 'fraction', whole: false },
		right: writes(product(one, other)),
		mistakes: productMistakes(one, other),
		look: () => say('partOfPart', { a: fracOf(one), b: fracOf(other) }, area(one, other)),
		hints: hintsFor(one, other),
		worked: workedFor(one, other)
	};
}

function choose(random: Random): Task {
	const [one, other] = factors(random);
	const [a, b, c, d] = [...one, ...other];
	const right = product(one, other);
	return {
		prompt: {
			instruction: 'multiplyChoose',
			params: {},
			statement: [fracOf(one), op('×'), fracOf(other), op('='), BLANK]
		},
		...choice(
			random,
			option(fracOf(right)),
			[
				wrong('crossMultiplied', option(frac(a * d, b * c))),
				wrong('keptOneBottom', option(frac(a * c, Math.max(b, d)))),
				wrong('addedTopsAndBottoms', option(frac(a + c, b + d))),
				wrong(null, option(frac(a * c + 1, b * d))),
				wrong(null, option(frac(a * c, b * d + 1))),
				wrong(null, option(frac(a * c, b * d + 2)))
			].filter(({ option: { says } }) =>
				says.every((token) => 'frac' in token && token.frac[0] * right[1] !== right[0] * token.frac[1])
			)
		),
		look: () => say('partOfPart', { a: fracOf(one), b: fracOf(other) }, area(one, other)),
		hints: hintsFor(one, other),
		worked: workedFor(one, other)
	};
}

function overlap(random: Random): Task {
	const [one, other] = factors(random);
	const [all, both] = [one[1] * other[1], one[0] * other[0]];
	const any = one[0] * other[1] + other[0] * one[1] - both;
	return {
		prompt: { instruction: 'writeOverlap', params: {}, statement: [], picture: area(one, other) },
		format: { kind: 'fraction', whole: false },
		right: writes([both, all]),
		mistakes: [
			{ misconception: 'countedAllShaded', answer: writes([any, all]) },
			{ misconception: 'partToPart', answer: writes([both, any]) },
			{ misconception: 'partToPart', answer: writes([both, all - both]) }
		],
		hints: [say('findOverlap'), say('countSmallPieces'), say('allSmallPieces', { b: one[1], d: other[1] })],
		worked: [
			say('allSmallPieces', { b: one[1], d: other[1] }),
			{ ...say('overlapIs', { k: both }), statement: [frac(both, all)] }
		]
	};
}

function ofNumber(random: Random): Task {
	const b = random.int(3, 8);
	const a = random.int(2, b - 1);
	const each = random.int(2, 6);
	const all = b * each;
	return {
		prompt: {
			instruction: 'fractionOf',
			params: { f: frac(a, b), n: all },
			statement: [frac(a, b), op('×'), whole(all), op('='), BLANK]
		},
		format: { kind: 'number', decimal: false },
		right: types(a * each),
		mistakes: [
			{ misconception: 'tookOnePart', answer: types(each) },
			{ misconception: 'multipliedOnlyTop', answer: types(a * all) }
		],
		hints: [
			say('shareIntoParts', { n: all, b }, bars(bar(b, a))),
			say('onePartOf', { unit: unit(b), n: all }),
			say('takeSoManyParts', { a })
		],
		worked: [
			say('onePartHolds', { n: all, b, each }, bars(bar(b, 1))),
			{
				...say('takeSoManyParts', { a }, bars(bar(b, a))),
				statement: [whole(a), op('×'), whole(each), op('='), whole(a * each)]
			}
		]
	};
}

export const multiply = [
	generator('multiply.write', 'write', write),
	choosing('multiply.choose', choose),
	generator('multiply.area', 'write', overlap),
	generator('multiply.of', 'number', ofNumber)
];
