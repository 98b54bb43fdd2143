import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadPath } from './bend.ts';
import { layGrid } from './grid.ts';
import { isOctilinear, slope, STUB } from './octilinear.ts';
import { distanceToSegment, overlaps } from './point.ts';
import { reduceLinks } from './reduction.ts';
import { layRoads } from './roads.ts';
import { anyMap, FORK, mapOf, waypoint } from '../../../../tests/support/sample-map.ts';

const roadsOf = (map: typeof FORK) => layRoads(reduceLinks(map.waypoints), layGrid(map));

describe('the grid', () => {
	it('gives every waypoint its own place, inside its own district', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const { places, districts } = layGrid(map);
				expect(new Set([...places.values()].map(String)).size).toBe(map.waypoints.length);
				for (const { waypoints, x, y, width, height } of districts) {
					for (const [px, py] of waypoints.map((id) => places.get(id)!)) {
						expect(px > x && px < x + width && py > y && py < y + height).toBe(true);
					}
				}
				expect(districts.some((a, i) => districts.some((b, j) => i < j && overlaps(a, b)))).toBe(false);
			}),
			{ seed: 1 }
		);
	});

	it('reads rows that count anew in each lane like rows that count through the map', () => {
		const lanes = (rowOfB: number) =>
			mapOf([
				waypoint({ id: 'a' }),
				waypoint({ id: 'b', lane: 'b', row: rowOfB }),
				waypoint({ id: 'c', lane: 'b', row: rowOfB + 1 })
			]);
		expect(layGrid(lanes(0))).toEqual(layGrid(lanes(1)));
	});

	it('leaves every place where it was when a waypoint is added further along', () => {
		const before = layGrid(FORK).places;
		const longer = { ...FORK, waypoints: [...FORK.waypoints, waypoint({ id: 'new', col: 7, prerequisites: ['a5'] })] };
		const after = layGrid(longer).places;
		for (const [id, place] of before) expect(after.get(id)).toEqual(place);
	});
});

describe('roads', () => {
	it('are level, upright or at 45 degrees, from station to station', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const { places } = layGrid(map);
				for (const { from, to, points } of roadsOf(map)) {
					expect(isOctilinear(points)).toBe(true);
					expect([points[0], points.at(-1)]).toEqual([places.get(from), places.get(to)]);
				}
			}),
			{ seed: 2 }
		);
	});

	it('leave and enter their stations level', () => {
		const [a, b] = [
			[0, 0],
			[200, 80]
		] as const;
		const points = slope(a, b, STUB);
		expect(points[1]).toEqual([STUB, 0]);
		expect(points[2]![1]).toBe(80);
	});

	it('go round a station that is not theirs, where there is a way round', () => {
		const row = [0, 1, 2, 3].map((col) => waypoint({ id: `w${col}`, col, prerequisites: col === 3 ? ['w0'] : [] }));
		const map = mapOf(row);
		const { places } = layGrid(map);
		const [road] = roadsOf(map);
		for (const id of ['w1', 'w2']) {
			const near = road!.points.slice(1).map((p, i) => distanceToSegment(places.get(id)!, road!.points[i]!, p));
			expect(Math.min(...near)).toBeGreaterThan(20);
		}
	});

	it('too steep for one slope, run upright between the columns', () => {
		const far = [
			waypoint({ id: 'a' }),
			waypoint({ id: 'b', col: 2, row: 5, prerequisites: ['a'] }),
			waypoint({ id: 'c', col: 1, row: 2 })
		];
		const [road] = roadsOf(mapOf(far));
		const upright = road!.points.findIndex(([x], i) => i > 0 && road!.points[i - 1]![0] === x);
		expect(upright).toBeGreaterThan(0);
		expect(road!.points[upright]![0]).not.toBe(layGrid(mapOf(far)).places.get('c')![0]);
	});

	it('stay on the drawing even when a faulty map points backwards', () => {
		const map = mapOf([waypoint({ id: 'a', col: 3 }), waypoint({ id: 'b', col: 1, prerequisites: ['a'] })]);
		expect(isOctilinear(roadsOf(map)[0]!.points)).toBe(true);
	});

	it('are the same every time', () => {
		expect(roadsOf(FORK)).toEqual(roadsOf(structuredClone(FORK)));
	});

	it('become paths with rounded corners and short numbers', () => {
		expect(
			roadPath([
				[0, 0],
				[40, 0],
				[80, 40.123]
			])
		).toMatch(/^M0,0L28,0Q40,0,48\.\d,8\.\dL80,40\.1$/);
		expect(
			roadPath([
				[0, 0],
				[10, 0]
			])
		).toBe('M0,0L10,0');
	});
});
