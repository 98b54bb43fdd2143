import { describe, expect, it } from 'vitest';
import { lengthOf, spotAt, stretch } from './along.ts';
import { detourFrom } from './detour.ts';
import { layGrid } from './grid.ts';
import { isOctilinear } from './octilinear.ts';
import { reduceLinks } from './reduction.ts';
import { layRoads } from './roads.ts';
import { FORK, me, reached, row, rowsOf } from '../../../../tests/support/sample-map.ts';
import { journey, whereabouts } from './whereabouts.ts';

const grid = layGrid(FORK);
const roads = layRoads(reduceLinks(FORK.waypoints), grid);
const at = (changes: Parameters<typeof me>[0], ...rows: ReturnType<typeof row>[]) =>
	whereabouts(me(changes), roads, grid.places, rowsOf(...rows))!;

describe('the arrow', () => {
	it('waits before the first station', () => {
		const [x, y] = grid.places.get('a1')!;
		expect(at({})).toMatchObject({ at: [x - 80, y], heading: 0, towards: 'a1' });
	});

	it('is further along the road the more is known, and covers neither station', () => {
		const little = at({ current: 'a2' }, reached('a1'), row('a2', { mastery: 0.2 }));
		const much = at({ current: 'a2' }, reached('a1'), row('a2', { mastery: 0.9 }));
		const [start, end] = [grid.places.get('a1')![0], grid.places.get('a2')![0]];
		expect(little.at[0]).toBeLessThan(much.at[0]);
		expect(little.at[0] - start).toBeGreaterThanOrEqual(40);
		expect(end - much.at[0]).toBeGreaterThanOrEqual(46);
	});

	it('has made no way by what is only expected: the road begins with work of one’s own', () => {
		const expected = at({ current: 'a2' }, reached('a1'), row('a2', { level: 'notStarted', mastery: 0.4 }));
		expect(expected).toEqual(at({ current: 'a2' }, reached('a1')));
	});

	it('waits before a station that is reached, leaving it in sight, and the one reached last before the next turn', () => {
		const [x, y] = grid.places.get('a2')!;
		const waiting = { at: [x - 46, y], towards: 'a2' };
		expect(at({ current: 'a2', next: 'a3' }, reached('a1'), reached('a2'))).toMatchObject(waiting);
		expect(at({ next: 'a3' }, reached('a1', 1), reached('a2', 2))).toMatchObject(waiting);
		expect(at({ next: 'a5' }, reached('a3', 9), reached('b4', 7))).toMatchObject({ towards: 'a3' });
	});

	it('waits at the destination after arriving', () => {
		expect(at({ arrived: true, next: null }, reached('a3', 8), reached('b4', 7), reached('a5', 9))).toMatchObject({
			towards: 'a5'
		});
	});

	it('is nowhere when there is nothing left and nothing begun', () => {
		expect(whereabouts(me({ next: null }), roads, grid.places, rowsOf())).toBeNull();
	});
});

describe('its journey', () => {
	const before = at({ current: 'a2' }, reached('a1'), row('a2', { mastery: 0.2 }));
	const further = at({ current: 'a2' }, reached('a1'), row('a2', { mastery: 0.8 }));
	const turned = at({ current: 'b3' }, reached('a1'), reached('a2'), row('b3'));
	const away = at({ current: 'b4' }, reached('b3'), row('b4'));

	it('follows the road, both ways', () => {
		expect(journey(before, further)).toEqual([before.at, further.at]);
		expect(journey(further, before)).toEqual([further.at, before.at]);
	});

	it('runs through the station in between', () => {
		expect(journey(further, turned)).toContainEqual(grid.places.get('a2'));
		expect(isOctilinear(journey(further, turned)!)).toBe(true);
	});

	it('is cut when it is more than one hop, and nothing when nothing moved', () => {
		expect(journey(before, away)).toBeNull();
		expect(journey(before, before)).toBeNull();
	});
});

describe('along a road', () => {
	const road = [
		[0, 0],
		[30, 0],
		[70, 40],
		[100, 40]
	] as const;

	it('finds the spot and which way it looks', () => {
		expect(spotAt(road, 10)).toEqual({ at: [10, 0], heading: 0 });
		expect(spotAt(road, 30 + 20 * Math.SQRT2)).toMatchObject({ at: [50, expect.closeTo(20)], heading: 45 });
		expect(spotAt(road, 1e6).at).toEqual([100, 40]);
	});

	it('cuts out a part', () => {
		expect(stretch(road, 10, 30 + 40 * Math.SQRT2 + 5)).toEqual([
			[10, 0],
			[30, 0],
			[70, 40],
			[expect.closeTo(75), 40]
		]);
		expect(lengthOf(stretch(road, 0, 1e6))).toBeCloseTo(lengthOf(road));
	});

	it('takes a detour that leaves it and joins it again before its end', () => {
		const long = [
			[0, 100],
			[300, 100]
		] as const;
		const detour = detourFrom(long, 40, [long], 'below')!;
		expect(isOctilinear(detour.points)).toBe(true);
		expect(detour.points[0]).toEqual([40, 100]);
		expect(detour.rejoins[0]).toBeLessThan(300);
		expect(detour.stop[1]).toBeGreaterThan(100);
		expect(
			detourFrom(
				[
					[0, 0],
					[60, 0]
				],
				0,
				[],
				'below'
			)
		).toBeNull();
	});

	it('takes its detour on the side where fewer roads are in the way', () => {
		const long = [
			[0, 100],
			[300, 100]
		] as const;
		const other = [
			[100, 300],
			[200, 100.5]
		] as const;
		expect(detourFrom(long, 40, [long, other], 'below')!.stop[1]).toBeLessThan(100);
	});
});
