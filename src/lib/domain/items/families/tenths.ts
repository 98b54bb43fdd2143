// Tenths are tens of hundredths.
import { choice, option, wrong } from '../choosing.ts';
import { choosing, generator } from '../generator.ts';
import type { Hint } from '../item.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { BLANK, amount, frac, op, say, topBlank, types, units, writes } from '../tokens.ts';

const hundred = (shaded: number): Picture => ({ kind: 'grid', rows: 10, columns: 10, shaded });

const hints = (t: number): Hint[] => [
	say('hundredSquare', {}, hundred(0)),
	say('oneTenthIs', { a: amount(1, 10), b: amount(10, 100) }, hundred(10)),
	say('soManyTenths', { t })
];

function rename(random: Random): Task {
	const t = random.int(2, 9);
	return {
		prompt: { instruction: 'missingNumber', params: {}, statement: [frac(t, 10), op('='), topBlank(100)] },
		format: { kind: 'number', decimal: false },
		right: types(10 * t),
		mistakes: [
			{ misconception: 'keptTheTop', answer: types(t) },
			{ misconception: 'addedSameToBoth', answer: types(t + 90) },
			{ misconception: 'wroteTheFactor', answer: types(10) }
		],
		hints: hints(t),
		worked: [
			say('oneTenthIs', { a: amount(1, 10), b: amount(10, 100) }, hundred(10)),
			{ ...say('multiplyBoth', { by: 10 }, hundred(10 * t)), statement: [frac(t, 10), op('='), frac(10 * t, 100)] }
		]
	};
}

function add(random: Random): Task {
	const t = random.int(1, 8);
	const h = random.int(1, 19);
	const sum = 10 * t + h;
	return {
		prompt: { instruction: 'addWrite', params: {}, statement: [frac(t, 10), op('+'), frac(h, 100), op('='), BLANK] },
		format: { kind: 'fraction', whole: false },
		right: writes([sum, 100]),
		mistakes: [
			{ misconception: 'addedTopsAndBottoms', answer: writes([t + h, 110]) },
			{ misconception: 'keptTheTops', answer: writes([t + h, 100]) },
			{ misconception: 'keptOneBottom', answer: writes([t + h, 10]) }
		],
		look: () => say('differentSizes', { a: units(10), b: units(100) }, hundred(10 * t)),
		hints: [
			say('differentSizes', { a: units(10), b: units(100) }),
			say('oneTenthIs', { a: amount(1, 10), b: amount(10, 100) }, hundred(10)),
			say('renameThenAdd', { a: frac(t, 10), same: frac(10 * t, 100), b: frac(h, 100) })
		],
		worked: [
			{ ...say('multiplyBoth', { by: 10 }, hundred(10 * t)), statement: [frac(t, 10), op('='), frac(10 * t, 100)] },
			{
				...say('addTopsKeepBottom', { a: 10 * t, b: h, d: 100 }, hundred(sum)),
				statement: [frac(10 * t, 100), op('+'), frac(h, 100), op('='), frac(sum, 100)]
			}
		]
	};
}

function chooseSame(random: Random): Task {
	const t = random.int(2, 9);
	return {
		prompt: { instruction: 'chooseEqualFraction', params: { f: frac(t, 10) }, statement: [frac(t, 10)] },
		...choice(random, option(frac(10 * t, 100)), [
			wrong('keptTheTop', option(frac(t, 100))),
			wrong('addedSameToBoth', option(frac(t + 90, 100))),
			wrong('multipliedOnlyTop', option(frac(10 * t, 10)))
		]),
		hints: hints(t),
		worked: [
			say('oneTenthIs', { a: amount(1, 10), b: amount(10, 100) }, hundred(10)),
			{ ...say('multiplyBoth', { by: 10 }, hundred(10 * t)), statement: [frac(t, 10), op('='), frac(10 * t, 100)] }
		]
	};
}

export const tenths = [
	generator('tenths.top', 'number', rename),
	generator('tenths.add', 'write', add),
	choosing('tenths.choose', chooseSame)
];
