// A fraction is so many copies of one part: 5/4 = 5 × 1/4.
import { bar, bars, line, mark } from '../drawing.ts';
import { generator } from '../generator.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, amount, frac, op, places, say, types, unit, units, whole, writes } from '../tokens.ts';

function drawn(random: Random): { k: number; d: number } {
	const d = random.int(3, 8);
	const k = random.int(2, 2 * d - 1);
	return { k: k === d ? k + 1 : k, d };
}

const onePart = (d: number) => bars(bar(d, 1, { label: frac(1, d) }));

function count(random: Random): Task {
	const { k, d } = drawn(random);
	return {
		prompt: {
			instruction: 'howManyCopies',
			params: { unit: unit(d) },
			statement: [frac(k, d), op('='), BLANK, op('×'), frac(1, d)]
		},
		format: { kind: 'number', decimal: false },
		right: types(k),
		mistakes: [{ misconception: 'tookTheBottom', answer: types(d) }],
		hints: [say('lookAtOnePart', {}, onePart(d)), say('countCopies', { f: frac(k, d) }), say('topCountsCopies')],
		worked: [
			say('countCopies', { f: frac(k, d) }, bars(bar(d, k))),
			{ ...say('topCountsCopies'), statement: [frac(k, d), op('='), whole(k), op('×'), frac(1, d)] }
		]
	};
}

function write(random: Random): Task {
	const { k, d } = drawn(random);
	const asSum = k <= 4 && random.int(0, 1) === 0;
	const copies = Array.from({ length: 2 * k - 1 }, (_, at) => (at % 2 === 0 ? frac(1, d) : op('+')));
	return {
		prompt: {
			instruction: 'multiplyWrite',
			params: {},
			statement: asSum ? [...copies, op('='), BLANK] : [whole(k), op('×'), frac(1, d), op('='), BLANK]
		},
		format: { kind: 'fraction', whole: true },
		right: writes([k, d]),
		mistakes: [
			{ misconception: asSum ? 'addedTopsAndBottoms' : 'multipliedBoth', answer: writes([k, k * d]) },
			{ misconception: 'multipliedOnlyBottom', answer: writes([1, k * d]) },
			{ misconception: 'addedWholeToTop', answer: writes([k + 1, d]) }
		],
		look: () => say('lookAtOnePart', {}, onePart(d)),
		hints: [
			say('lookAtOnePart', {}, onePart(d)),
			say('eachCopyIs', { a: amount(1, d) }),
			say('bottomStaysUnits', { units: units(d) })
		],
		worked: [
			say('eachCopyIs', { a: amount(1, d) }, bars(bar(d, k))),
			{
				...say('bottomStaysUnits', { units: units(d) }),
				statement: [whole(k), op('×'), frac(1, d), op('='), frac(k, d)]
			}
		]
	};
}

function place(random: Random): Task {
	const { k, d } = drawn(random);
	return {
		prompt: {
			instruction: 'jumpCopies',
			params: { k, f: frac(1, d) },
			statement: [whole(k), op('×'), frac(1, d), op('='), BLANK]
		},
		format: { kind: 'point', max: 2, ticks: d, steps: d },
		right: places(k),
		mistakes: [
			{ misconception: 'countedTicksNotSpaces', answer: places(k - 1) },
			{ misconception: 'countedFromRight', answer: places(2 * d - k) }
		],
		hints: [
			say('spacesInWhole', { d, unit: unit(d) }),
			say('oneSpaceIs', { f: frac(1, d) }, firstJump(d)),
			say('jumpFromZero', { k })
		],
		worked: [
			say('oneSpaceIs', { f: frac(1, d) }, firstJump(d)),
			say('jumpFromZero', { k }, line({ max: 2, ticks: d, marks: [mark([k, d], 'landmark')] }))
		]
	};
}

const firstJump = (d: number) =>
	line({
		max: 2,
		ticks: d,
		jumps: [{ from: [0, 1], to: [1, d], role: 'known', label: say('oneStep', { a: amount(1, d) }) }]
	});

export const multiples = [
	generator('multiple.count', 'number', count),
	generator('multiple.write', 'write', write),
	generator('multiple.place', 'place', place)
];
