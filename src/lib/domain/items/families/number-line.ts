// Fractions as places on a line: putting them there, reading them off, judging them by eye.
import { choice, option, wrong } from '../choosing.ts';
import { line, mark } from '../drawing.ts';
import { isSame } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Token } from '../item.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { amount, frac, fracOf, places, say, term, unit, writes } from '../tokens.ts';

/** A fraction that is no whole number, on a line of one or two wholes. */
function somewhere(random: Random): { d: number; k: number; max: number } {
	const d = random.int(3, 8);
	const max = random.int(1, 2);
	const k = random.int(2, max * d - 1);
	return { d, k: k === d ? d - 1 : k, max };
}

const oneSpace = (d: number, max: number) =>
	line({
		max,
		ticks: d,
		jumps: [{ from: [0, 1], to: [1, d], role: 'known', label: say('oneStep', { a: amount(1, d) }) }]
	});

function place(random: Random): Task {
	const { d, k, max } = somewhere(random);
	return {
		prompt: { instruction: 'placeOnLine', params: { f: frac(k, d) }, statement: [frac(k, d)] },
		format: { kind: 'point', max, ticks: d, steps: d },
		right: places(k),
		mistakes: [
			...(max > 1 ? [{ misconception: 'tookLineAsOne', answer: places(k * max) }] : []),
			{ misconception: 'countedTicksNotSpaces', answer: places(k - 1) },
			{ misconception: 'countedFromRight', answer: places(max * d - k) }
		],
		hints: [
			say('spacesInWhole', { d, unit: unit(d) }),
			say('firstTickIs', { f: frac(1, d) }, oneSpace(d, max)),
			say('countSpaces', { k, f: frac(k, d) })
		],
		worked: [
			say('spacesInWhole', { d, unit: unit(d) }),
			say('countSpaces', { k, f: frac(k, d) }, line({ max, ticks: d, marks: [mark([k, d], 'landmark')] }))
		]
	};
}

const dotAt = (value: Fraction, max: number, ticks: number) =>
	line({ max, ticks, marks: [mark(value, 'dot', term('dot'))] });

function read(random: Random): Task {
	const { d, k, max } = somewhere(random);
	return {
		prompt: { instruction: 'readLine', params: {}, statement: [], picture: dotAt([k, d], max, d) },
		format: { kind: 'fraction', whole: max > 1 },
		right: writes([k, d]),
		mistakes: [
			...(max > 1 ? [{ misconception: 'tookLineAsOne', answer: writes([k, d * max]) }] : []),
			{ misconception: 'countedTicksNotSpaces', answer: writes([k + 1, d + 1]) },
			{ misconception: 'countedTicksNotSpaces', answer: writes([k, d + 1]) },
			{ misconception: 'swappedTopAndBottom', answer: writes([d, k]) }
		],
		look: () => say('countSpacesOfWhole'),
		hints: [say('countSpacesOfWhole'), say('firstTickIs', { f: frac(1, d) }, oneSpace(d, max)), say('countToDot')],
		worked: [say('spacesInWhole', { d, unit: unit(d) }), { ...say('dotIsSpaces', { k }), statement: [frac(k, d)] }]
	};
}

const PLACES: Fraction[] = [
	[1, 10],
	[1, 4],
	[1, 3],
	[2, 3],
	[3, 4],
	[9, 10]
];
const FAR_ENOUGH = 0.15;

function estimate(random: Random): Task {
	const at = random.pick(PLACES);
	const mirrored: Fraction = [at[1] - at[0], at[1]];
	const half: Fraction = [1, 2];
	const others = random.shuffle(PLACES).filter((one) => isFar(one, at) && isFar(one, mirrored));
	const shown = (value: Fraction): Token => fracOf(value);
	const [third = half] = others.length > 0 ? others : [[99, 100] as const];
	return {
		prompt: { instruction: 'estimateDot', params: {}, statement: [], picture: dotAt(at, 1, 1) },
		...choice(random, option(shown(at)), [
			wrong('countedFromRight', option(shown(mirrored))),
			wrong(null, option(shown(half))),
			wrong(null, option(shown(third)))
		]),
		hints: [say('findHalf', { half: frac(1, 2) }, line({ max: 1, ticks: 1, labels: [half] })), say('dotFromZero')],
		worked: [
			say('findHalf', { half: frac(1, 2) }, line({ max: 1, ticks: 2, labels: [half] })),
			say('dotIsAt', { f: fracOf(at) }, line({ max: 1, ticks: at[1], marks: [mark(at, 'landmark')] }))
		]
	};
}

const isFar = (one: Fraction, other: Fraction) =>
	!isSame(one, other) && Math.abs(one[0] / one[1] - other[0] / other[1]) >= FAR_ENOUGH;

export const numberLine = [
	generator('line.place', 'place', place),
	generator('line.read', 'write', read),
	choosing('line.estimate', estimate)
];
