// Wholes and parts together: renaming mixed numbers, adding and taking them away with one bottom.
import { bar, bars, line, mark } from '../drawing.ts';
import { isSame } from '../fraction.ts';
import { generator } from '../generator.ts';
import type { Fraction, Token } from '../item.ts';
import type { Random } from '../random.ts';
import type { Given } from '../reading.ts';
import type { Task } from '../task.ts';
import { BLANK, amount, fracOf, mixedOf, op, places, say, units, whole, writes, writesMixed } from '../tokens.ts';

type Mixed = { w: number; k: number; d: number };

const drawn = (random: Random, most = 4): Mixed => {
	const d = random.int(3, 8);
	return { w: random.int(1, most), k: random.int(1, d - 1), d };
};

const improper = ({ w, k, d }: Mixed): Fraction => [w * d + k, d];
const mixed = ({ w, k, d }: Mixed): Token => ({ mixed: [w, k, d] });

const inForm = (form: 'mixed' | 'fraction', value: Fraction) => (given: Given) =>
	given.kind === 'fraction' && isSame(given.value, value) && (given.form === form || given.form === 'whole');

function toMixed(random: Random): Task {
	const parts = drawn(random);
	const { w, k, d } = parts;
	const value = improper(parts);
	return {
		prompt: { instruction: 'writeMixed', params: {}, statement: [fracOf(value), op('='), BLANK] },
		format: { kind: 'fraction', whole: true },
		right: writesMixed(w, k, d),
		accepts: inForm('mixed', value),
		mistakes: [
			{ misconception: 'swappedWholeAndRest', answer: writesMixed(k, w, d) },
			{ misconception: 'restWrongBottom', answer: writesMixed(w, k, value[0]) },
			{ misconception: 'restWrongBottom', answer: writesMixed(w, d, k) },
			{ misconception: 'droppedTheRest', answer: writesMixed(w, 0, d) }
		],
		look: (given) => ('value' in given && isSame(given.value, value) ? say('asMixedPlease') : undefined),
		hints: [
			say('partsInOneWhole', { units: units(d) }, bars(bar(d, d, { label: whole(1) }))),
			say('howManyGroups', { all: value[0], d }),
			say('restStaysParts', { units: units(d) }, bars(bar(d, value[0])))
		],
		worked: [
			say('groupsAndRest', { all: value[0], d, w, k }, bars(bar(d, value[0]))),
			{ ...say('restStaysParts', { units: units(d) }), statement: [fracOf(value), op('='), mixed(parts)] }
		]
	};
}

function toImproper(random: Random): Task {
	const parts = drawn(random);
	const { w, k, d } = parts;
	const value = improper(parts);
	return {
		prompt: { instruction: 'writeOneFraction', params: {}, statement: [mixed(parts), op('='), BLANK] },
		format: { kind: 'fraction', whole: false },
		right: writes(value),
		accepts: inForm('fraction', value),
		mistakes: [
			{ misconception: 'addedWholeToTop', answer: writes([w + k, d]) },
			{ misconception: 'wholeIgnored', answer: writes([k, d]) },
			{ misconception: 'gluedDigits', answer: writes([10 * w + k, d]) },
			{ misconception: 'wholeTimesTop', answer: writes([w * k, d]) }
		],
		hints: [
			say('partsInOneWhole', { units: units(d) }, bars(bar(d, d, { label: whole(1) }))),
			say('oneWholeIs', { amount: amount(d, d) }),
			say('wholesThenParts', { w, k, units: units(d) })
		],
		worked: [
			say('wholesThenParts', { w, k, units: units(d) }, bars(bar(d, value[0]))),
			{ ...say('bottomStays'), statement: [mixed(parts), op('='), fracOf(value)] }
		]
	};
}

function add(random: Random): Task {
	const one = drawn(random, 3);
	const { d } = one;
	const other: Mixed = { w: random.int(1, 3), k: random.int(1, d - 1), d };
	const wholes = one.w + other.w;
	const tops = one.k + other.k;
	const sum: Fraction = [wholes * d + tops, d];
	return {
		prompt: { instruction: 'addWrite', params: {}, statement: [mixed(one), op('+'), mixed(other), op('='), BLANK] },
		format: { kind: 'fraction', whole: true },
		right: sum[0] % d === 0 ? writesMixed(sum[0] / d, 0, d) : writesMixed(Math.floor(sum[0] / d), sum[0] % d, d),
		mistakes: [
			{ misconception: 'addedTopsAndBottoms', answer: writesMixed(wholes, tops, 2 * d) },
			{ misconception: 'wholeIgnored', answer: writes([tops, d]) },
			{ misconception: 'forgotToCarry', answer: writesMixed(wholes, tops % d, d) }
		],
		hints: [
			say('wholesFirst', { a: one.w, b: other.w }),
			say('thenTheParts', { a: amount(one.k, d), b: amount(other.k, d) }),
			say('fullPartsMakeWhole', { amount: amount(d, d) }, bars(bar(d, d, { label: whole(1) })))
		],
		worked: [
			say('wholesFirst', { a: one.w, b: other.w }),
			{
				...say('thenTheParts', { a: amount(one.k, d), b: amount(other.k, d) }, bars(bar(d, tops))),
				statement: [mixed(one), op('+'), mixed(other), op('='), mixedOf(sum)]
			}
		]
	};
}

function subtract(random: Random): Task {
	const d = random.int(3, 8);
	const one: Mixed = { w: random.int(3, 5), k: random.int(1, d - 1), d };
	const other: Mixed = { w: random.int(1, one.w - 2), k: random.int(1, d - 1), d };
	const rest: Fraction = [improper(one)[0] - improper(other)[0], d];
	const wholes = one.w - other.w;
	return {
		prompt: {
			instruction: 'subtractWrite',
			params: {},
			statement: [mixed(one), op('−'), mixed(other), op('='), BLANK]
		},
		format: { kind: 'fraction', whole: true },
		right: writesMixed(Math.floor(rest[0] / d), rest[0] % d, d),
		mistakes: [
			...(one.k < other.k
				? [{ misconception: 'smallerFromLarger', answer: writesMixed(wholes, other.k - one.k, d) }]
				: []),
			{ misconception: 'addedInstead', answer: writes([improper(one)[0] + improper(other)[0], d]) },
			{ misconception: 'droppedTheRest', answer: writesMixed(wholes, 0, d) }
		],
		hints: [
			say('enoughParts', { a: amount(one.k, d), b: amount(other.k, d) }),
			say('openOneWhole', { amount: amount(d, d) }, bars(bar(d, d, { label: whole(1) }))),
			say('writtenAsParts', { a: fracOf(improper(one)), b: fracOf(improper(other)) })
		],
		worked: [
			say('writtenAsParts', { a: fracOf(improper(one)), b: fracOf(improper(other)) }),
			{
				...say('subtractTopsKeepBottom', { a: improper(one)[0], b: improper(other)[0], d }),
				statement: [mixed(one), op('−'), mixed(other), op('='), mixedOf(rest)]
			}
		]
	};
}

function place(random: Random): Task {
	const d = random.int(2, 5);
	const parts: Mixed = { w: random.int(1, 2), k: random.int(1, d - 1), d };
	const { w, k } = parts;
	return {
		prompt: { instruction: 'placeOnLine', params: { f: mixed(parts) }, statement: [mixed(parts)] },
		format: { kind: 'point', max: 3, ticks: d, steps: d },
		right: places(w * d + k),
		mistakes: [
			{ misconception: 'wholeIgnored', answer: places(k) },
			{ misconception: 'countedTicksNotSpaces', answer: places(w * d + k - 1) },
			{ misconception: 'addedWholeToTop', answer: places(w + k) }
		],
		hints: [
			say('goToWhole', { w }, line({ max: 3, ticks: d })),
			say('spacesInWhole', { d, unit: { unit: d } }),
			say('thenSpaces', { k })
		],
		worked: [
			say('goToWhole', { w }),
			say('thenSpaces', { k }, line({ max: 3, ticks: d, marks: [mark(improper(parts), 'landmark', mixed(parts))] }))
		]
	};
}

export const mixedNumbers = [
	generator('mixed.rename', 'write', toMixed),
	generator('mixed.improper', 'write', toImproper),
	generator('mixed.add', 'write', add),
	generator('mixed.subtract', 'write', subtract),
	generator('mixed.place', 'place', place)
];
