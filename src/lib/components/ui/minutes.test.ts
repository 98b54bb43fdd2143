import { describe, expect, it } from 'vitest';
import { minutesSince, minutesUntil } from './minutes.ts';

const MINUTE = 60_000;
const UNTIL = 10 * MINUTE;

describe('minutes to come', () => {
	it('are what was agreed, on a screen whose clock is some seconds late or early', () => {
		expect(minutesUntil(UNTIL, -14_000)).toBe(10);
		expect(minutesUntil(UNTIL, 0)).toBe(10);
		expect(minutesUntil(UNTIL, 14_000)).toBe(10);
	});

	it('count the one begun, and are never fewer than none', () => {
		expect(minutesUntil(UNTIL, UNTIL - 50_000)).toBe(1);
		expect(minutesUntil(UNTIL, UNTIL)).toBe(0);
		expect(minutesUntil(UNTIL, UNTIL + MINUTE)).toBe(0);
	});
});

it('minutes ago are full ones', () => {
	expect(minutesSince(0, MINUTE - 1)).toBe(0);
	expect(minutesSince(0, MINUTE)).toBe(1);
	expect(minutesSince(MINUTE, 0)).toBe(0);
});
