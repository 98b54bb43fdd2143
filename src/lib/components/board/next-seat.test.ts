import { describe, expect, it } from 'vitest';
import { nextSeat } from './next-seat.ts';

// A1 A2 __ A4 / B1 __ __ B4 / __ __ __ C4
const taken = [0, 1, 3, 8, 11, 19];

describe('arrows between seats', () => {
	it('skip empty places', () => {
		expect(nextSeat('ArrowRight', 1, taken)).toBe(3);
		expect(nextSeat('ArrowLeft', 11, taken)).toBe(8);
		expect(nextSeat('ArrowDown', 3, taken)).toBe(11);
		expect(nextSeat('ArrowUp', 19, taken)).toBe(11);
	});

	it('stop at the edges of row and column', () => {
		expect(nextSeat('ArrowRight', 3, taken)).toBeNull();
		expect(nextSeat('ArrowLeft', 8, taken)).toBeNull();
		expect(nextSeat('ArrowDown', 1, taken)).toBeNull();
	});

	it('Home and End are the ends of the row; other keys are not ours', () => {
		expect(nextSeat('Home', 3, taken)).toBe(0);
		expect(nextSeat('End', 0, taken)).toBe(3);
		expect(nextSeat('a', 0, taken)).toBeNull();
	});
});
