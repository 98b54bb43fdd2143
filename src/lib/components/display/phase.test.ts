import { expect, it } from 'vitest';
import { REAL } from '#lib/domain/clock.ts';
import type { DisplayLessonRow } from '#lib/domain/views/display-rows.ts';
import { phaseOf, shareDriven } from './phase.ts';

const MINUTE = 60_000;
const lesson = (minutes: number, state: DisplayLessonRow['state'] = 'running'): DisplayLessonRow => ({
	state,
	startedAt: 0,
	endsAt: minutes * MINUTE,
	pausedAt: null,
	clock: REAL
});

it('a drive sets off, is on the road and pulls in', () => {
	const at = (minute: number) => phaseOf(lesson(45), minute * MINUTE);
	expect([0, 4.9, 5, 39.9, 40, 45].map(at)).toEqual([
		'settingOff',
		'settingOff',
		'onTheRoad',
		'onTheRoad',
		'pullingIn',
		'over'
	]);
});

it('a short one is on the road all the time', () => {
	expect([0, 9].map((minute) => phaseOf(lesson(10), minute * MINUTE))).toEqual(['onTheRoad', 'onTheRoad']);
});

it('nothing is driven before it begins, and it is over when the teacher says so', () => {
	expect(phaseOf({ state: 'none', startedAt: null, endsAt: null, pausedAt: null, clock: REAL }, 7)).toBe('before');
	expect(phaseOf(lesson(45, 'ended'), 20 * MINUTE)).toBe('over');
});

it('says how much is behind us', () => {
	expect([-1, 9, 45, 90].map((minute) => shareDriven(lesson(45), minute * MINUTE))).toEqual([0, 0.2, 1, 1]);
	expect(shareDriven({ state: 'none', startedAt: null, endsAt: null, pausedAt: null, clock: REAL }, 7)).toBe(0);
});
