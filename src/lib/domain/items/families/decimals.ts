// Tenths and hundredths written with a point.
import { choice, option, wrong } from '../choosing.ts';
import { line, mark } from '../drawing.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Mistake } from '../item.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, decimal, frac, op, places, say, types, units, writes } from '../tokens.ts';

/** 7 hundredths is "0.07", 3 tenths "0.3". */
const written = ([top, bottom]: Fraction): string => `0.${String(top).padStart(bottom === 100 ? 2 : 1, '0')}`;

/** Tenths, single hundredths, or both digits. */
function drawn(random: Random): Fraction {
	const size = random.int(0, 2);
	if (size === 0) return [random.int(1, 9), 10];
	return [size === 1 ? random.int(1, 9) : 10 * random.int(1, 9) + random.int(1, 9), 100];
}

const placeHints = ([top, bottom]: Fraction) => [
	say('readItAloud', { k: top, units: units(bottom) }),
	say('placesAfterPoint'),
	say(bottom === 10 ? 'endsInTenths' : 'endsInHundredths')
];

function toDecimal(random: Random): Task {
	const value = drawn(random);
	const [top, bottom] = value;
	const lost: Mistake[] =
		bottom === 100
			? [
					{
						misconception: 'lostThePlace',
						answer: types(top < 10 ? `0.${top}` : `${Math.floor(top / 10)}.${top % 10}`)
					}
				]
			: [{ misconception: 'lostThePlace', answer: types(`0.0${top}`) }];
	return {
		prompt: { instruction: 'writeDecimal', params: {}, statement: [frac(top, bottom), op('='), BLANK] },
		format: { kind: 'number', decimal: true },
		right: types(written(value)),
		mistakes: [
			...lost,
			{ misconception: 'pointBetween', answer: types(`${top}.${bottom}`) },
			{ misconception: 'tookTheTop', answer: types(top) }
		],
		hints: placeHints(value),
		worked: [
			say('readItAloud', { k: top, units: units(bottom) }),
			{
				...say(bottom === 10 ? 'endsInTenths' : 'endsInHundredths'),
				statement: [frac(top, bottom), op('='), decimal(written(value))]
			}
		]
	};
}

function toFraction(random: Random): Task {
	const value = drawn(random);
	const [top, bottom] = value;
	return {
		prompt: { instruction: 'writeAsFraction', params: {}, statement: [decimal(written(value)), op('='), BLANK] },
		format: { kind: 'fraction', whole: false },
		right: writes(value),
		mistakes: [
			top < 10
				? { misconception: 'digitAsBottom', answer: writes([1, top]) }
				: { misconception: 'digitAsBottom', answer: writes([Math.floor(top / 10), top % 10]) },
			{ misconception: 'lostThePlace', answer: writes([top, bottom === 10 ? 100 : 10]) },
			{ misconception: 'lostThePlace', answer: writes([top, 1000]) }
		],
		hints: [
			say('placesAfterPoint'),
			say(bottom === 10 ? 'endsInTenths' : 'endsInHundredths'),
			say('lastPlaceIsBottom')
		],
		worked: [
			say('placesAfterPoint'),
			{ ...say('lastPlaceIsBottom'), statement: [decimal(written(value)), op('='), frac(top, bottom)] }
		]
	};
}

function place(random: Random): Task {
	const t = random.int(2, 9);
	const text = random.int(0, 2) === 0 ? `0.${t}0` : `0.${t}`;
	return {
		prompt: { instruction: 'placeOnLine', params: { f: decimal(text) }, statement: [decimal(text)] },
		format: { kind: 'point', max: 1, ticks: 10, steps: 10 },
		right: places(t),
		mistakes: [
			{ misconception: 'countedTicksNotSpaces', answer: places(t - 1) },
			{ misconception: 'countedFromRight', answer: places(10 - t) }
		],
		hints: [
			say('spacesInWhole', { d: 10, unit: { unit: 10 } }),
			say('firstDigitIsTenths', {}, line({ max: 1, ticks: 10, labels: [[1, 10]] })),
			say('countSpaces', { k: t, f: decimal(text) })
		],
		worked: [
			say('firstDigitIsTenths'),
			say(
				'countSpaces',
				{ k: t, f: decimal(text) },
				line({ max: 1, ticks: 10, marks: [mark([t, 10], 'landmark', decimal(text))] })
			)
		]
	};
}

function chooseDecimal(random: Random): Task {
	const top = 10 * random.int(1, 9) + random.int(1, 9);
	const [first, last] = [Math.floor(top / 10), top % 10];
	return {
		prompt: { instruction: 'chooseDecimal', params: { f: frac(top, 100) }, statement: [frac(top, 100)] },
		...choice(random, option(decimal(`0.${top}`)), [
			wrong('lostThePlace', option(decimal(`${first}.${last}`))),
			wrong('pointBetween', option(decimal(`${top}.100`))),
			wrong('lostThePlace', option(decimal(`0.0${top}`)))
		]),
		hints: placeHints([top, 100]),
		worked: [
			say('readItAloud', { k: top, units: units(100) }),
			{ ...say('endsInHundredths'), statement: [frac(top, 100), op('='), decimal(`0.${top}`)] }
		]
	};
}

export const decimals = [
	generator('decimal.write', 'number', toDecimal),
	generator('decimal.fraction', 'write', toFraction),
	generator('decimal.place', 'place', place),
	choosing('decimal.choose', chooseDecimal)
];
