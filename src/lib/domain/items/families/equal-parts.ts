// Equal parts of a whole: seeing them, naming them, counting them.
import { choice, option, pictured, wrong } from '../choosing.ts';
import { bar, bars } from '../drawing.ts';
import { choosing, generator } from '../generator.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { amount, say, term, types, unit } from '../tokens.ts';

const WIDTHS = [6, 15, 9, 12, 5, 14, 8, 11];

/** Clearly unequal cuts for so many parts, in thousandths of the whole. */
export function unequalCuts(random: Random, parts: number): number[] {
	const first = random.int(0, WIDTHS.length - 1);
	const widths = Array.from({ length: parts }, (_, at) => WIDTHS[(first + at) % WIDTHS.length] ?? 1);
	const all = widths.reduce((sum, width) => sum + width, 0);
	let so = 0;
	return widths.slice(0, -1).map((width) => Math.round(((so += width) * 1000) / all));
}

const cutInto = (parts: number) => pictured(bars(bar(parts, 0)), amount(parts, parts));

function chooseEqual(random: Random): Task {
	const n = random.int(3, 6);
	const unequal = pictured(bars(bar(n, 0, { cuts: unequalCuts(random, n) })), term('unequalParts'));
	return {
		prompt: { instruction: 'chooseEqualParts', params: { n }, statement: [] },
		...choice(random, cutInto(n), [
			wrong('partsNotEqual', unequal),
			wrong('countedCuts', cutInto(n + 1)),
			wrong(null, cutInto(n - 1))
		]),
		hints: [say('partsMustMatch'), say('countPartsNotCuts', { n })],
		worked: [say('countPartsNotCuts', { n }), say('allPartsSame', { n })]
	};
}

function nameOne(random: Random): Task {
	const n = random.int(3, 8);
	return {
		prompt: { instruction: 'nameOnePart', params: {}, statement: [], picture: bars(bar(n, 1)) },
		...choice(random, option(unit(n)), [
			wrong('countedCuts', option(unit(n - 1))),
			wrong(null, option(unit(n + 1))),
			wrong(null, option(unit(n + 2)))
		]),
		hints: [say('countAllParts'), say('nameComesFromCount', { three: unit(n === 3 ? 4 : 3), n: n === 3 ? 4 : 3 })],
		worked: [say('thereAreParts', { n }), say('onePartIsCalled', { n, unit: unit(n) })]
	};
}

function countFilling(random: Random): Task {
	const n = random.int(3, 6);
	const piece = (shown: number) => bars(bar(n, 1, { shown }));
	return {
		prompt: { instruction: 'howManyFill', params: {}, statement: [], picture: piece(1) },
		format: { kind: 'number', decimal: false },
		right: types(n),
		mistakes: [{ misconception: 'countedRest', answer: types(n - 1) }],
		hints: [say('walkThePart'), say('twoFitHere', {}, piece(2)), say('countTheFirstToo')],
		worked: [say('walkThePart', {}, piece(n)), say('fillsWithParts', { n, unit: unit(n) })]
	};
}

export const equalParts = [
	choosing('equal-parts.choose', chooseEqual),
	choosing('equal-parts.name', nameOne),
	generator('equal-parts.count', 'number', countFilling)
];
