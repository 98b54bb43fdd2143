import { describe, expect, it } from 'vitest';
import { seatLabel } from './seat-label.ts';

describe('seat labels', () => {
	it('count eight places in a row, rows by letter', () => {
		expect([0, 3, 7, 8, 39, 59].map(seatLabel)).toEqual(['A1', 'A4', 'A8', 'B1', 'E8', 'H4']);
	});

	it('go on after Z', () => {
		expect([25 * 8, 26 * 8, 27 * 8, 52 * 8].map(seatLabel)).toEqual(['Z1', 'AA1', 'AB1', 'BA1']);
	});
});
