// A fraction as a sum of fractions with the same bottom, in more than one way.
import { choice, option, wrong } from '../choosing.ts';
import { bar, bars } from '../drawing.ts';
import { choosing, generator } from '../generator.ts';
import type { Token } from '../item.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, frac, joined, op, say, types, units, whole, writes } from '../tokens.ts';

function missingPart(random: Random): Task {
	const d = random.int(5, 12);
	const all = random.int(3, d - 1);
	const part = random.int(1, all - 1);
	return {
		prompt: {
			instruction: 'missingPart',
			params: {},
			statement: [frac(all, d), op('='), frac(part, d), op('+'), BLANK]
		},
		format: { kind: 'fraction', whole: false },
		right: writes([all - part, d]),
		mistakes: [
			{ misconception: 'addedInstead', answer: writes([all + part, d]) },
			{ misconception: 'repeatedTheWhole', answer: writes([all, d]) },
			{ misconception: 'addedTopsAndBottoms', answer: writes([all - part, 2 * d]) }
		],
		hints: [
			say('allSameUnits', { units: units(d) }),
			say(
				'seeThePart',
				{ f: frac(all, d) },
				bars(bar(d, all, { label: frac(all, d) }), bar(d, part, { label: frac(part, d) }))
			),
			say('howManyMoreFrom', { a: part, b: all, units: units(d) })
		],
		worked: [
			say('howManyMoreFrom', { a: part, b: all, units: units(d) }),
			{ ...say('bottomStays'), statement: [frac(all, d), op('='), frac(part, d), op('+'), frac(all - part, d)] }
		]
	};
}

const sum = (...parts: [number, number][]): Token[] =>
	joined(
		parts.map(([top, bottom]) => frac(top, bottom)),
		'+'
	);

function chooseSum(random: Random): Task {
	const d = random.pick([6, 8, 10, 12]);
	const all = random.int(3, d - 1);
	const part = random.int(1, all - 1);
	const [one, other] = [part, all - part];
	const left = random.int(2, d - 2);
	return {
		prompt: { instruction: 'whichSumMakes', params: { f: frac(all, d) }, statement: [frac(all, d)] },
		...choice(random, option(...sum([one, d], [other, d])), [
			wrong('addedTopsAndBottoms', option(...sum([one, left], [other, d - left]))),
			wrong('repeatedTheWhole', option(...sum([all, d], [one, d]))),
			wrong(null, option(...sum([one, d], [other + 1, d])))
		]),
		hints: [
			say('allSameUnits', { units: units(d) }),
			say('bottomStays'),
			say('topsMakeTop', { k: all }, bars(bar(d, all, { label: frac(all, d) })))
		],
		worked: [
			say('topsMakeTop', { k: all }),
			{ ...say('bottomStays'), statement: [frac(all, d), op('='), ...sum([one, d], [other, d])] }
		]
	};
}

/** A mixed number is wholes and parts: how many parts in all? */
function countUnits(random: Random): Task {
	const d = random.int(3, 8);
	const k = random.int(1, d - 1);
	const w = random.int(1, 2);
	return {
		prompt: {
			instruction: 'howManyUnits',
			params: { units: units(d) },
			statement: [{ mixed: [w, k, d] }, op('='), BLANK, op('×'), frac(1, d)]
		},
		format: { kind: 'number', decimal: false },
		right: types(w * d + k),
		mistakes: [
			{ misconception: 'wholeIgnored', answer: types(k) },
			{ misconception: 'addedWholeToTop', answer: types(w + k) },
			{ misconception: 'gluedDigits', answer: types(10 * w + k) }
		],
		hints: [
			say('partsInOneWhole', { units: units(d) }, bars(bar(d, d, { label: whole(1) }))),
			say('oneWholeIs', { amount: { amount: [d, d] } }),
			say('wholesThenParts', { w, k, units: units(d) })
		],
		worked: [
			say('oneWholeIs', { amount: { amount: [d, d] } }, bars(bar(d, w * d + k))),
			{
				...say('wholesThenParts', { w, k, units: units(d) }),
				statement: [{ mixed: [w, k, d] }, op('='), frac(w * d + k, d)]
			}
		]
	};
}

export const breakApart = [
	generator('apart.part', 'write', missingPart),
	choosing('apart.choose', chooseSum),
	generator('apart.count', 'number', countUnits)
];
