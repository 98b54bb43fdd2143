import { describe, expect, it } from 'vitest';
import type { StudentRow } from '../../domain/views/row-types.ts';
import { seatPlan } from './seat-plan.ts';

const student = (id: number, seat: number): StudentRow => ({
	id,
	seat,
	presence: 'on',
	presenceSince: null,
	waypoint: null,
	mark: null,
	markSince: null,
	arrived: false,
	sideTrip: false,
	reached: 0,
	total: 1,
	lastActionAt: null,
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
	learns: null
});
const idsOf = (students: StudentRow[]) => seatPlan(students).map((row) => row.map((place) => place.student?.id ?? 0));

describe('the seat plan', () => {
	it('is rows of eight, and leaves gaps as gaps', () => {
		expect(idsOf([student(5, 0), student(6, 2), student(7, 9)])).toEqual([
			[5, 0, 6, 0, 0, 0, 0, 0],
			[0, 7, 0, 0, 0, 0, 0, 0]
		]);
	});

	it('does not depend on the order of rows', () => {
		const students = [student(1, 3), student(2, 0), student(3, 17)];
		expect(seatPlan([...students].reverse())).toEqual(seatPlan(students));
	});

	it('loses nobody when a seat was given twice', () => {
		expect(idsOf([student(1, 0), student(2, 0), student(3, 2)])).toEqual([[1, 2, 3, 0, 0, 0, 0, 0]]);
	});

	it('is empty without students', () => {
		expect(seatPlan([])).toEqual([]);
	});

	it('holds sixty', () => {
		const plan = seatPlan(Array.from({ length: 60 }, (_, seat) => student(seat + 1, seat)));
		expect(plan).toHaveLength(8);
		expect(plan.flat().filter((place) => place.student)).toHaveLength(60);
	});
});
