import { describe, expect, it } from 'vitest';
import { createCrowd } from './crowd.ts';

describe('many tries from one network address', () => {
	function crowd() {
		const clock = { now: 1_000_000 };
		return { clock, ...createCrowd(3, 1, () => clock.now) };
	}

	it('are let through up to a point, then one a second', () => {
		const { clock, count, wait } = crowd();
		expect([1, 2, 3].map(() => count('a'))).toEqual([0, 0, 0]);
		expect(wait('a')).toBe(0);
		expect(count('a')).toBe(1_000);
		expect(wait('a')).toBe(1_000);
		clock.now += 1_000;
		expect(wait('a')).toBe(0);
		expect(count('a')).toBe(0);
		expect(count('a')).toBe(1_000);
	});

	it('hold up nobody at another address', () => {
		const { count, wait } = crowd();
		for (let n = 0; n < 10; n++) count('a');
		expect(wait('b')).toBe(0);
		expect(count('b')).toBe(0);
	});

	it('are forgotten in a while, and by themselves when there are too many addresses', () => {
		const { clock, count, wait } = crowd();
		for (let n = 0; n < 10; n++) count('a');
		clock.now += 60_000;
		expect([1, 2, 3].map(() => count('a'))).toEqual([0, 0, 0]);
		for (let n = 0; n < 6_000; n++) count(`address ${n}`);
		expect(wait('a')).toBe(0);
	});
});
