import { describe, expect, it } from 'vitest';
import { FORK, mapOf, me, reached, row, rowsOf, waypoint, wayWith } from '../../../../tests/support/sample-map.ts';
import type { EtaBasis } from '#lib/domain/pace/eta-row.ts';
import { markStations } from '../map/marks.ts';
import { openRoads, otherWays, turnOf } from './turn.ts';
import { thenWords } from './what-if.ts';

describe('the next turn', () => {
	it('is the route’s first waypoint before anything is begun', () => {
		expect(turnOf(FORK, me(), rowsOf())).toMatchObject({
			waypoint: { id: 'a1' },
			begun: false,
			minutes: 10,
			buildsOn: []
		});
	});

	it('is the waypoint under way until it is reached, even where the route would go elsewhere', () => {
		const here = me({ current: 'a3', next: 'b3', minutes: 4 });
		const known = rowsOf(reached('a1'), reached('a2'), row('a3'));
		expect(turnOf(FORK, here, known)).toMatchObject({ waypoint: { id: 'a3' }, begun: true, minutes: 10 });
		const later = rowsOf(reached('a1'), reached('a2'), reached('a3'));
		expect(turnOf(FORK, here, later)).toMatchObject({ waypoint: { id: 'b3' }, begun: false, minutes: 4 });
	});

	it('names what it builds on', () => {
		const turn = turnOf(FORK, me({ next: 'a5' }), rowsOf());
		expect(turn?.buildsOn.map(({ id }) => id)).toEqual(['a3', 'b4', 'a1']);
	});

	it('is none after arriving', () => {
		expect(turnOf(FORK, me({ next: null, arrived: true, route: [] }), rowsOf())).toBeNull();
	});
});

/** Six waypoints an hour, half an hour a lesson; half to twice as long. */
const BASIS: EtaBasis = {
	...{ unit: 'lessons', reached: 3, hours: 0.5, rate: 6, perLesson: 0.5 },
	stretches: [3, 5, 10].map(() => ({ low: 0.5, high: 2 }))
};

describe('other ways', () => {
	const resource = (id: string) => ({ id, kind: 'strips', title: id, minutes: 5, mends: [] });
	const map = mapOf([
		waypoint({ id: 'a', resources: [resource('r1'), resource('r2'), resource('r3')] }),
		waypoint({ id: 'b' }),
		waypoint({ id: 'c' })
	]);
	const idsOf = (here: ReturnType<typeof me>, most: number) =>
		otherWays(map, here, turnOf(map, here, rowsOf(row('a'))), most).map((way) =>
			way.kind === 'waypoint' ? way.waypoint.id : way.resource.id
		);

	it('are other first steps and other ways to learn, never the turn itself', () => {
		expect(idsOf(me({ next: 'a', alternatives: ['b', 'c'] }), 4)).toEqual(['b', 'c', 'r1', 'r2']);
	});

	it('have the route’s own choice among them when the student chose another road', () => {
		expect(idsOf(me({ current: 'a', next: 'b', alternatives: ['c', 'a'] }), 4)).toEqual(['b', 'c', 'r1', 'r2']);
	});

	it('leave room for one of each when there is room for two', () => {
		expect(idsOf(me({ next: 'a', alternatives: ['b', 'c'] }), 2)).toEqual(['b', 'r1']);
	});

	it('[R13] say what the ETA becomes, once there is one: the same on the way, more beside it', () => {
		const steps = [
			{ waypoint: 'b', minutes: 5, extra: 7, added: 3, reasons: [] },
			{ waypoint: 'c', minutes: 5, extra: 0, added: 0, reasons: [] }
		];
		const route = ['a', 'c', 'x', 'y', 'z', 'd'];
		const etasOf = (etaBasis: EtaBasis | null) => {
			const here = me({ next: 'a', alternatives: ['b', 'c'], route, way: wayWith({ steps }), etaBasis });
			return otherWays(map, here, turnOf(map, here, rowsOf()), 4).flatMap((way) =>
				way.kind === 'waypoint' ? [way.eta && thenWords(way.eta, way.added ?? 0)] : []
			);
		};
		expect(etasOf(null)).toEqual([null, null]);
		expect(etasOf(BASIS)).toEqual(['then about 2–6 lessons', 'still about 1–4 lessons']);
		expect(etasOf({ ...BASIS, unit: 'classDays' })[0]).toBe('then about 2–6 class days');
	});

	it('say the minutes that "Why?" says, not those of the map', () => {
		const steps = [{ waypoint: 'b', minutes: 3, extra: 0, added: 0, reasons: [] }];
		const here = me({ next: 'a', alternatives: ['b'], way: wayWith({ steps }) });
		const [other] = otherWays(map, here, turnOf(map, here, rowsOf()), 4);
		expect(other).toMatchObject({ waypoint: { id: 'b' }, minutes: 3 });
		expect(turnOf(map, me({ current: 'b', next: 'a', way: wayWith({ steps }) }), rowsOf())?.minutes).toBe(3);
	});

	it('begin with the way of learning chosen last', () => {
		const liked = mapOf([waypoint({ id: 'a', resources: [resource('r1'), { ...resource('r2'), kind: 'group' }] })]);
		const here = me({ next: 'a', way: wayWith({ learns: 'group' }) });
		const ways = otherWays(liked, here, turnOf(liked, here, rowsOf()), 4);
		expect(ways).toMatchObject([
			{ resource: { id: 'r2' }, again: true },
			{ resource: { id: 'r1' }, again: false }
		]);
	});

	it('say what another first step adds to the whole way', () => {
		const steps = [{ waypoint: 'b', minutes: 5, extra: 7, added: 1, reasons: [] }];
		const here = me({ next: 'a', alternatives: ['b'], way: wayWith({ steps }) });
		expect(otherWays(map, here, turnOf(map, here, rowsOf()), 4)[0]).toMatchObject({ waypoint: { id: 'b' }, extra: 7 });
	});

	it('fill up with whichever there is', () => {
		expect(idsOf(me({ next: 'a' }), 4)).toEqual(['r1', 'r2', 'r3']);
		expect(idsOf(me({ next: 'b', alternatives: ['a', 'c'] }), 4)).toEqual(['a', 'c']);
	});
});

it('after arriving, side trips come first among the roads that are open', () => {
	const known = rowsOf(...['a1', 'a2', 'a3', 'b3', 'b4', 'a5'].map((id) => reached(id)));
	const marks = markStations(FORK, me({ next: null, arrived: true, route: [] }), known);
	expect(openRoads(marks, 4).map(({ id }) => id)).toEqual(['fun', 'b6']);
});
