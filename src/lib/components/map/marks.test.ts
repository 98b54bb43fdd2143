import { describe, expect, it } from 'vitest';
import { layGrid } from './grid.ts';
import { detourRoads, laneCount, markStations, roadState, roadUnderway } from './marks.ts';
import { reduceLinks } from './reduction.ts';
import { FORK, me, reached, row, rowsOf, wayWith } from '../../../../tests/support/sample-map.ts';

const links = reduceLinks(FORK.waypoints);
const link = (from: string, to: string) => links.find((one) => one.from === from && one.to === to)!;

describe('stations', () => {
	it('of a new student are all ahead on the route, and open later beyond it', () => {
		const marks = markStations(FORK, me(), rowsOf());
		expect(marks.get('a1')).toMatchObject({ state: 'ahead', next: true, level: 'notStarted', missing: [] });
		expect(marks.get('a5')).toMatchObject({ state: 'ahead', destination: true });
		expect(marks.get('b6')).toMatchObject({ state: 'later', missing: ['b4', 'a5'] });
		expect(marks.get('fun')).toMatchObject({ state: 'later', sideTrip: true });
	});

	it('are travelled for good, even when mastery was lost', () => {
		const lost = row('a1', { level: 'almost', mastery: 0.7, reached: false, reachedAt: 5 });
		expect(markStations(FORK, me({ current: 'a1' }), rowsOf(lost)).get('a1')).toMatchObject({
			state: 'travelled',
			level: 'almost'
		});
	});

	it('off the route open as soon as nothing is missing', () => {
		const marks = markStations(FORK, me({ current: 'a3' }), rowsOf(reached('a1'), reached('a2')));
		expect(marks.get('fun')).toMatchObject({ state: 'ahead', missing: [] });
		expect(marks.get('a3')).toMatchObject({ state: 'current' });
	});
});

describe('roads', () => {
	const rowOf = rowsOf(reached('a1', 1), reached('a2', 2), reached('b3', 4), reached('a3', 3), row('b4'));

	it('are travelled between travelled stations', () => {
		const here = me({ current: 'b4', next: 'b4', route: ['b4', 'a5'] });
		const marks = markStations(FORK, here, rowOf);
		const underway = roadUnderway(links, here, rowOf);
		expect(underway).toEqual({ from: 'b3', to: 'b4' });
		expect(roadState(link('a1', 'a2'), marks, underway)).toBe('travelled');
		expect(roadState(link('b3', 'b4'), marks, underway)).toBe('current');
		expect(roadState(link('b4', 'a5'), marks, underway)).toBe('ahead');
		expect(roadState(link('a5', 'b6'), marks, underway)).toBe('later');
		expect(roadState(link('a2', 'fun'), marks, underway)).toBe('sideTrip');
	});

	it('lead to the current station from the prerequisite that was reached last', () => {
		const here = me({ current: 'a5' });
		const all = rowsOf(reached('a3', 9), reached('b4', 7));
		expect(roadUnderway(links, here, all)).toEqual({ from: 'a3', to: 'a5' });
		expect(roadUnderway(links, here, rowsOf(reached('a3', 9), reached('b4', 70)))).toEqual({ from: 'b4', to: 'a5' });
	});

	it('are none to a first station, nor to one that is reached', () => {
		expect(roadUnderway(links, me({ current: 'a1' }), rowsOf())).toBeNull();
		expect(roadUnderway(links, me({ current: 'a2' }), rowsOf(reached('a2')))).toBeNull();
	});
});

it('a lane counts its waypoints, side trips apart', () => {
	const marks = markStations(FORK, me(), rowsOf(reached('a1'), reached('fun')));
	const lane = layGrid(FORK).districts.find(({ lane }) => lane === 'a')!;
	expect(laneCount(lane.waypoints, marks)).toEqual({ travelled: 1, total: 4 });
});

describe('a detour on the map', () => {
	it('[R9] leads over the roads from its stop to where it rejoins, and marks that station', () => {
		const way = wayWith({ detour: { to: 'a2', rejoins: 'b4', by: 'student' } });
		const here = me({ current: 'a2', way });
		const over = [...detourRoads(links, here)].map(({ from, to }) => `${from}>${to}`);
		expect(over).toEqual(['a2>b3', 'b3>b4']);
		expect(markStations(FORK, here, rowsOf()).get('b4')?.rejoins).toBe(true);
	});

	it('[R8] counts what is placed as behind, without drawing it as travelled', () => {
		const marks = markStations(
			FORK,
			me({ way: wayWith({ placed: ['a1', 'a2'].map((waypoint) => ({ waypoint, asked: 0, right: 0 })) }) }),
			rowsOf()
		);
		expect(marks.get('a1')).toMatchObject({ placed: true, state: 'ahead' });
		expect(marks.get('a3')?.missing).toEqual([]);
	});
});
