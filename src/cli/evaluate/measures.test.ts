import { describe, expect, it } from 'vitest';
import { auc, median, rmse, rounded, share } from './measures.ts';

describe('measures', () => {
	it('auc: how often a right answer was given the higher chance, ties counted half', () => {
		expect(auc({ chances: Float64Array.of(0.9, 0.8, 0.3), correct: [true, true, false] })).toBe(1);
		expect(auc({ chances: Float64Array.of(0.1, 0.8, 0.3), correct: [true, true, false] })).toBe(0.5);
		expect(auc({ chances: Float64Array.of(0.5, 0.5, 0.5), correct: [true, false, false] })).toBe(0.5);
	});

	it('say nothing where there is nothing to say', () => {
		expect(auc({ chances: Float64Array.of(0.5), correct: [true] })).toBeNull();
		expect(rmse({ chances: Float64Array.of(), correct: [] })).toBeNull();
		expect(median([])).toBeNull();
		expect(share(0, 0)).toBeNull();
		expect([NaN, Infinity, null].map(rounded)).toEqual([null, null, null]);
	});

	it('rmse and median', () => {
		expect(rmse({ chances: Float64Array.of(0, 1), correct: [true, true] })).toBeCloseTo(Math.SQRT1_2);
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2);
	});
});
