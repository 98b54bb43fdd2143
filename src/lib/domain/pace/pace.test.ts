import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeHours } from './active-time.ts';
import { spanOf } from './eta.ts';
import { acted, gotOn } from './evolve-pace.ts';
import { newClassPace } from './pace.ts';
import { rateOf } from './rate.ts';
import { initialState, type Progress } from '../progress.ts';
import { newStudent, type Student } from '../student.ts';
import { bankWaypoint, compiled, mapOf } from '../../../../tests/histories/class.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const map = compiled(mapOf(bankWaypoint('one')));

function traveller(): { progress: Progress; student: Student } {
	const progress = initialState(map);
	return { progress, student: newStudent(progress.owner, 11, 0) };
}

/** Minutes of steady work (an action a minute), then a waypoint. */
function work({ progress, student }: ReturnType<typeof traveller>, minutes: number, from = student.pace.at ?? 0): void {
	for (let n = 1; n <= minutes; n++) acted(progress, student, from + n * MINUTE);
	gotOn(progress, student);
}

describe('active time', () => {
	it('[P2] counts at most two minutes of a pause, and nothing between two sittings', () => {
		expect(activeHours(0, MINUTE)).toBeCloseTo(1 / 60);
		expect(activeHours(0, 10 * MINUTE)).toBeCloseTo(2 / 60);
		expect(activeHours(0, 31 * MINUTE)).toBe(0);
		expect(activeHours(null, MINUTE)).toBe(0);
		expect(activeHours(HOUR, 0)).toBe(0);
	});
});

describe('rate', () => {
	it('is the usual six an hour before anything is known, and goes where the student goes', () => {
		const slow = traveller();
		expect(rateOf(slow.student.pace, newClassPace())).toBeCloseTo(6);
		for (let n = 0; n < 6; n++) work(slow, 30);
		expect(rateOf(slow.student.pace, slow.progress.pace)).toBeLessThan(4);
	});

	it('forgets: after work as quick as before a slow spell it is nearly what it was', () => {
		const one = traveller();
		for (let n = 0; n < 30; n++) work(one, 5);
		const before = rateOf(one.student.pace, one.progress.pace);
		for (let n = 0; n < 3; n++) work(one, 60);
		const slow = rateOf(one.student.pace, one.progress.pace);
		for (let n = 0; n < 60; n++) work(one, 5);
		const after = rateOf(one.student.pace, one.progress.pace);
		expect(slow).toBeLessThan(before * 0.6);
		expect(after).toBeGreaterThan(before * 0.85);
	});
});

describe('range', () => {
	const stretches = fc.array(fc.record({ pause: fc.integer({ min: -HOUR, max: 48 * HOUR }), reaches: fc.boolean() }), {
		maxLength: 150
	});

	it('[P1] is null before three waypoints, and afterwards finite and in order, whatever the clock does', () => {
		fc.assert(
			fc.property(stretches, fc.integer({ min: 1, max: 1_000 }), (list, ahead) => {
				const one = traveller();
				let at = 1_000_000_000_000;
				for (const { pause, reaches } of list) {
					acted(one.progress, one.student, (at += pause));
					if (reaches) gotOn(one.progress, one.student);
					const span = spanOf(one.student.pace, one.progress.pace, ahead);
					if (one.student.pace.reached < 3) expect(span).toBeNull();
					else {
						expect(span && Number.isFinite(span.high)).toBe(true);
						expect(span && span.low > 0 && span.low <= span.high).toBe(true);
					}
				}
			}),
			{ seed: 4, numRuns: 100 }
		);
	});

	it('[P3] widens and narrows with how earlier ranges of this class came out', () => {
		const steady = traveller();
		for (let n = 0; n < 150; n++) work(steady, 10);
		const { low, high } = spanOf(steady.student.pace, steady.progress.pace, 3) ?? { low: 0, high: 0 };
		expect(high / low).toBeLessThan(1.5);
		const fresh = spanOf(steady.student.pace, newClassPace(), 3) ?? { low: 1, high: 1 };
		expect(fresh.high / fresh.low).toBeGreaterThan(5);
	});

	it('keeps as much after 1,500 waypoints as after 1,100', () => {
		const size = (waypoints: number) => {
			const one = traveller();
			for (let n = 0; n < waypoints; n++) work(one, 3);
			return one.progress.pace.ratios.flat().length + one.student.pace.open.length;
		};
		expect(size(1_500)).toBe(size(1_100));
	});
});
