import { describe, expect, it } from 'vitest';
import type { Answer, Format } from './item.ts';
import { readAnswer } from './reading.ts';

const FRACTION: Format = { kind: 'fraction', whole: true };
const DECIMAL: Format = { kind: 'number', decimal: true };
const ORDER: Format = { kind: 'order', list: [{ whole: 1 }, { whole: 2 }, { whole: 3 }] };
const LINE: Format = { kind: 'point', max: 2, ticks: 4, steps: 4 };

const written = (whole: string, top: string, bottom: string): Answer => ({ kind: 'fraction', whole, top, bottom });

describe('a fraction as people write it', () => {
	it.each([
		[written('', '3', '4'), [3, 4], 'fraction'],
		[written('0', '3', '4'), [3, 4], 'fraction'],
		[written('', ' 3 ', '4 '), [3, 4], 'fraction'],
		[written('', '３', '４'), [3, 4], 'fraction'],
		[written('2', '', ''), [2, 1], 'whole'],
		[written('2', '1', '3'), [7, 3], 'mixed'],
		[{ kind: 'fraction', top: 7, bottom: 3 } as Answer, [7, 3], 'fraction']
	])('reads %j', (answer, value, form) => {
		expect(readAnswer(FRACTION, answer)).toMatchObject({ value, form });
	});

	it.each([
		[written('', '', ''), 'empty'],
		[written('1', '', '3'), 'topMissing'],
		[written('', '3', ''), 'bottomMissing'],
		[written('', '3', '0'), 'bottomZero'],
		[written('', '3', 'x'), 'notANumber'],
		[written('', '-3', '4'), 'notANumber'],
		[written('', '3/4', '4'), 'notANumber'],
		[written('', '12345', '4'), 'tooLong'],
		[{ kind: 'choice', option: 0 } as Answer, 'wrongKind']
	])('says what is missing in %j', (answer, malformed) => {
		expect(readAnswer(FRACTION, answer)).toEqual({ malformed });
	});
});

describe('a decimal', () => {
	it.each([
		['0.7', [7, 10]],
		['.70', [70, 100]],
		['0,07', [7, 100]],
		['3', [3, 1]]
	])('reads %s', (value, fraction) => {
		expect(readAnswer(DECIMAL, { kind: 'number', value })).toMatchObject({ value: fraction });
	});

	it.each(['.', '1.', '1.2.3', '1e3', '٣.٥'])('does not read %s', (value) => {
		expect(readAnswer(DECIMAL, { kind: 'number', value })).toEqual({ malformed: 'notANumber' });
	});

	it('is no answer where a whole number is asked', () => {
		const format: Format = { kind: 'number', decimal: false };
		expect(readAnswer(format, { kind: 'number', value: '0.5' })).toEqual({ malformed: 'notANumber' });
	});
});

describe('an order', () => {
	it('holds every place once', () => {
		expect(readAnswer(ORDER, { kind: 'order', order: [2, 0, 1] })).toEqual({ kind: 'order', order: [2, 0, 1] });
	});

	it.each([[[0, 1]], [[0, 0, 1]], [[0, 1, 3]], [[0, 1, 2, 0]], [[0, 1, 1.5]]])('is not %j', (order) => {
		expect(readAnswer(ORDER, { kind: 'order', order })).toEqual({ malformed: 'notAnOrder' });
	});
});

describe('a point', () => {
	it('has the value of its steps', () => {
		expect(readAnswer(LINE, { kind: 'point', step: 5 })).toMatchObject({ value: [5, 4] });
	});

	it.each([-1, 9, 1.5, NaN])('is not at %s', (step) => {
		expect(readAnswer(LINE, { kind: 'point', step })).toEqual({ malformed: 'offTheLine' });
	});
});
