import { describe, expect, it } from 'vitest';
import { REAL } from '../clock.ts';
import type { LessonRow, StudentRow } from './row-types.ts';
import { countSeats, PARKED_AFTER, seatReader } from './seat.ts';

const NOW = 60 * 60_000;
const running: LessonRow = {
	state: 'running',
	startedAt: 0,
	endsAt: 2 * NOW,
	pausedAt: null,
	resumedAt: null,
	joining: true,
	clock: REAL
};
const none: LessonRow = { ...running, state: 'none', startedAt: null, endsAt: null };

const student = (more: Partial<StudentRow> = {}): StudentRow => ({
	id: 1,
	seat: 0,
	presence: 'on',
	presenceSince: 1,
	waypoint: 'compare',
	mark: null,
	markSince: null,
	arrived: false,
	sideTrip: false,
	reached: 2,
	total: 6,
	lastActionAt: NOW - 1000,
	dots: [],
	offScreen: null,
	awaySince: null,
	backAt: null,
	work: null,
	toRead: [],
	doingWell: null,
	helps: false,
	supports: [],
	eta: null,
	pace: { status: null, due: null, own: false, planned: 0, reached: 0, daysLeft: 0, needed: null },
	visitedAt: null,
	daysAway: [],
	trip: null,
	detour: null,
	learns: null,
	...more
});

const quiet = { lastActionAt: NOW - PARKED_AFTER };
const busy = (count: number) => Array.from({ length: count }, (_, number) => student({ id: 100 + number }));
const seatOf = (one: StudentRow, lesson = running, others = busy(2)) => seatReader([one, ...others], lesson, NOW)(one);

describe('what a seat says', () => {
	it('is on route while the student works', () => {
		expect(seatOf(student())).toEqual({ status: 'onRoute', since: null, lost: false });
	});

	it('is its mark before anything else', () => {
		expect(seatOf(student({ mark: 'hand', markSince: 7, arrived: true })).status).toBe('hand');
		expect(seatOf(student({ mark: 'wrongTurn', markSince: 7 }))).toMatchObject({ status: 'wrongTurn', since: 7 });
		expect(seatOf(student({ mark: 'stuck', markSince: 7 })).status).toBe('jam');
		expect(seatOf(student({ mark: 'parked', markSince: 7 })).status).toBe('parked');
	});

	it('says of a marked student whose signal is gone both', () => {
		expect(seatOf(student({ mark: 'stuck', presence: 'lost' }))).toMatchObject({ status: 'jam', lost: true });
	});

	it('is parked after two minutes without an action', () => {
		expect(seatOf(student(quiet))).toEqual({ status: 'parked', since: quiet.lastActionAt, lost: false });
		expect(seatOf(student({ lastActionAt: quiet.lastActionAt + 1 })).status).toBe('onRoute');
	});

	it('is not parked while more than half of those at work are idle', () => {
		expect(seatOf(student(quiet), running, [student({ id: 2 })]).status).toBe('parked');
		expect(seatOf(student(quiet), running, [student({ id: 2, ...quiet }), student({ id: 3 })]).status).toBe('onRoute');
	});

	it('counts neither the absent nor the arrived among those at work', () => {
		const gone = [student({ id: 2, presence: 'off' }), student({ id: 3, arrived: true })];
		expect(seatOf(student(quiet), running, [...gone, student({ id: 4 })]).status).toBe('parked');
		const stopped = [...gone, student({ id: 4 }), student({ id: 5, ...quiet })];
		expect(seatOf(student(quiet), running, stopped).status).toBe('onRoute');
	});

	it('[A23] is parked later with extra time, and never where nothing may follow from time', () => {
		const after = (factor: number) => ({ lastActionAt: NOW - PARKED_AFTER * factor });
		const seat = (supports: StudentRow['supports'], factor: number) =>
			seatOf(student({ supports, ...after(factor) })).status;
		expect(seat(['extraTime'], 1.4)).toBe('onRoute');
		expect(seat(['extraTime'], 1.5)).toBe('parked');
		expect(seat(['doubleTime'], 1.9)).toBe('onRoute');
		expect(seat(['doubleTime'], 2)).toBe('parked');
		expect(seat(['noTimeAlerts'], 20)).toBe('onRoute');
	});

	it('is not parked for the time before the lesson or before coming back', () => {
		expect(seatOf(student(quiet), { ...running, startedAt: NOW - 1000 }).status).toBe('onRoute');
		expect(seatOf(student({ ...quiet, presenceSince: NOW - 1000 })).status).toBe('onRoute');
	});

	it('is no signal, never parked, when presence was lost', () => {
		expect(seatOf(student({ ...quiet, presence: 'lost', presenceSince: 9 }))).toEqual({
			status: 'noSignal',
			since: 9,
			lost: false
		});
	});

	it('is away when not seen in this lesson', () => {
		expect(seatOf(student({ presence: 'off', arrived: true })).status).toBe('away');
	});

	it('is here with nothing begun', () => {
		expect(seatOf(student({ waypoint: null, reached: 0 })).status).toBe('here');
	});

	it('is on route between two waypoints', () => {
		expect(seatOf(student({ waypoint: null })).status).toBe('onRoute');
	});

	it('says arrived and side trip', () => {
		expect(seatOf(student({ arrived: true, waypoint: null, ...quiet })).status).toBe('arrived');
		expect(seatOf(student({ sideTrip: true })).status).toBe('sideTrip');
	});

	it('outside a lesson only tells who is here', () => {
		expect(seatOf(student(quiet), none).status).toBe('here');
		expect(seatOf(student({ presence: 'lost' }), none).status).toBe('away');
		expect(seatOf(student({ mark: 'hand' }), none).status).toBe('hand');
	});
});

describe('counts', () => {
	it('every student once', () => {
		const class3 = [student({ mark: 'hand' }), student({ id: 2 }), student({ id: 3, presence: 'off' })];
		const counts = countSeats(class3, seatReader(class3, running, NOW));
		expect(counts).toMatchObject({ hand: 1, onRoute: 1, away: 1, jam: 0 });
		expect(Object.values(counts).reduce((a, b) => a + b)).toBe(3);
	});
});
