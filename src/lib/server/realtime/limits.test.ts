import { expect, it } from 'vitest';
import { createBucket } from './limits.ts';

it('[L2] grants a burst, then as many as the rate lets through', () => {
	const bucket = createBucket(3, 10);
	expect([0, 0, 0].map((now) => bucket.take(now))).toEqual([0, 0, 0]);
	expect(bucket.take(0)).toBe(100);
	expect(bucket.take(99)).toBeGreaterThan(0);
	expect(bucket.take(100)).toBe(0);
});

it('[L2] saves up no more than a burst', () => {
	const bucket = createBucket(2, 10);
	expect([1e9, 1e9, 1e9].map((now) => bucket.take(now) === 0)).toEqual([true, true, false]);
});

it('[L2] grants nothing for a clock that goes back', () => {
	const bucket = createBucket(1, 10);
	bucket.take(1000);
	expect(bucket.take(0)).toBeGreaterThan(0);
});
