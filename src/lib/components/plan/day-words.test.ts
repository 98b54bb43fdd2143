import { describe, expect, it } from 'vitest';
import { dayOf, dayWords, isoOf, weekdayWords } from './day-words.ts';

describe('days in words', () => {
	it('are those that date fields have, there and back', () => {
		for (const day of [0, 20_514, 20_575, 73_000]) expect(dayOf(isoOf(day))).toBe(day);
		expect(isoOf(20_514)).toBe('2026-03-02');
	});

	it('read as a day, wherever the reader is', () => {
		expect(dayWords(20_514)).toMatch(/Mon.*2|2.*Mon/);
		expect([0, 6].map((weekday) => weekdayWords(weekday, 'long'))).toEqual(['Monday', 'Sunday']);
	});

	it('are none where a field is empty or half written', () => {
		expect(dayOf('')).toBeNull();
		expect(dayOf('2026-13-99')).toBeNull();
		expect(dayOf('02.03.2026')).toBeNull();
	});
});
