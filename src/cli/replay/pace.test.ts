import { describe, expect, it } from 'vitest';
import { toRealTime } from '#lib/domain/clock.ts';
import { clockFor, planLessons } from './pace.ts';

const HOUR = 3600;
const rowsAt = (...times: number[]) => times.map((at) => ({ user: '1', item: 'i', at, correct: true, skill: 's' }));

describe('the pace of a replay', () => {
	it('starts the class clock with the first row and runs it at the speed asked for', () => {
		const clock = clockFor(rowsAt(600, 660), 60, 1_000_000);
		expect(toRealTime(clock, 600_000)).toBe(1_000_000);
		expect(toRealTime(clock, 660_000)).toBe(1_001_000);
	});

	it('plans one lesson over the work', () => {
		expect(planLessons(rowsAt(0, 1_000, 2_987), 50)).toEqual([{ from: 0, minutes: 52 }]);
	});

	it('plans several where the work is longer than a lesson can be', () => {
		expect(planLessons(rowsAt(0, HOUR, 30 * HOUR, 31 * HOUR), 50)).toEqual([
			{ from: 0, minutes: 62 },
			{ from: 2, minutes: 62 }
		]);
	});

	it('needs one lesson when times between rows are not kept', () => {
		expect(planLessons(rowsAt(0, 300 * HOUR), 'max')).toHaveLength(1);
	});
});
