import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, BEN, classOn, mapOf, MINUTE, replayed } from '../../../../tests/histories/class.ts';
import { run, history } from '../../../../tests/histories/generated.ts';
import { map as smallMap } from '../../../../tests/histories/small-class.ts';
import { compileMap, wayTo } from '../compiled-map.ts';
import { destinationOf, isOpen, isPassable, routeOf } from '../routing.ts';
import { newStudent, type Student } from '../student.ts';
import { meRow } from '../views/route.ts';
import { bridgeTo } from './bridge.ts';
import { leftTo, minutesOf, type Known } from './what-if.ts';

//  a ── b ── d (destination)      e, f: side roads from a
//   └── c ──┘
const example = (id: string, kind: string, minutes: number) => ({ id, kind, title: id, minutes, mends: [] });
const map = mapOf(
	{ ...bankWaypoint('e', ['a']), sideTrip: true },
	bankWaypoint('a'),
	{ ...bankWaypoint('b', ['a']), minutes: 20, resources: [example('b-worked', 'workedExample', 5)] },
	{ ...bankWaypoint('c', ['a']), minutes: 5, resources: [example('c-talk', 'group', 6)] },
	{ ...bankWaypoint('f', ['a']), minutes: 30 },
	bankWaypoint('d', ['b', 'c'])
);

function room(...reached: string[]) {
	const told = classOn(map);
	for (const waypoint of reached) for (let n = 0; n < 8; n++) told.answer(ADA, waypoint, 'right');
	const student = () => told.progress().students.get(ADA) as Student;
	return {
		...told,
		ada: student,
		me: () => meRow(told.progress(), student()),
		numberOf: (id: string) => told.map.indexOf.get(id) ?? -1
	};
}

describe('destination', () => {
	it('[R6] is the student’s own, else the class’s, else the map’s', () => {
		const { teacher, student, me } = room('a');
		expect(me().destination).toBe('d');
		teacher({ type: 'setClassDestination', waypoint: 'c' });
		expect(me()).toMatchObject({ destination: 'c', route: ['c'], way: { own: false } });
		student(ADA, { type: 'setDestination', waypoint: 'f' });
		expect(me()).toMatchObject({ destination: 'f', route: ['f'], reached: 1, way: { own: true } });
		student(ADA, { type: 'setDestination', waypoint: null });
		expect(me()).toMatchObject({ destination: 'c', way: { own: false } });
		teacher({ type: 'setClassDestination', waypoint: null });
		expect(me().destination).toBe('d');
	});

	it('refuses a waypoint that is not on the map, and names it', () => {
		const { teacher, student } = room();
		const refusal = { code: 'unknownWaypoint', waypoint: 'nowhere' };
		expect(student(ADA, { type: 'setDestination', waypoint: 'nowhere' })).toEqual(refusal);
		expect(teacher({ type: 'setClassDestination', waypoint: 'nowhere' })).toEqual(refusal);
		expect(teacher({ type: 'setFocus', waypoint: 'nowhere' })).toEqual(refusal);
		expect(student(ADA, { type: 'startDetour', to: 'nowhere' })).toEqual(refusal);
		expect(student(ADA, { type: 'startSideTrip', waypoint: 'nowhere', minutes: 5 })).toEqual(refusal);
		expect(student(ADA, { type: 'startChallenge', waypoint: 'nowhere' })).toEqual(refusal);
	});

	it('[R10] costs the minutes of what is not behind the student, less where much is known', () => {
		const behind =
			(...ids: string[]) =>
			(id: string) =>
				ids.includes(id);
		const nothing = { isBehind: behind('a'), mastery: () => undefined };
		const minutesTo = (to: string, known: Known) => minutesOf(leftTo(map.waypoints, to, known), known);
		expect(minutesTo('d', nothing)).toBe(35);
		expect(minutesTo('c', nothing)).toBe(5);
		expect(minutesTo('f', nothing)).toBe(30);
		expect(minutesTo('f', { ...nothing, mastery: () => 0.7 })).toBe(15);
		expect(minutesTo('d', { ...nothing, isBehind: behind('a', 'b') })).toBe(15);
	});
});

describe('steps and reasons', () => {
	it('[R10] names the quickest, what each opens, and what was begun', () => {
		const { answer, me } = room('a');
		answer(ADA, 'b', 'wrong');
		const [first, second] = me().way.steps;
		expect(first).toMatchObject({ waypoint: 'c', minutes: 5, extra: 0 });
		expect(first?.reasons).toContainEqual({ code: 'shortest', minutes: 5, others: 1 });
		expect(first?.reasons).toContainEqual({ code: 'opens', waypoints: 1 });
		expect(first?.reasons).toContainEqual({ code: 'ready', reached: 1, placed: 0 });
		expect(second).toMatchObject({ waypoint: 'b', extra: 0 });
		expect(second?.reasons).toContainEqual({ code: 'begun', attempts: 1, right: 0 });
	});

	it('[R10] says so where nothing else is ready', () => {
		expect(room().me().way.steps[0]?.reasons[0]).toEqual({ code: 'only' });
	});
});

describe('detours', () => {
	it('[R9] go back to what is missing, show where they rejoin, and end when mended', () => {
		const { student, answer, me, happened } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		student(ADA, { type: 'startDetour', to: 'b' });
		expect(me()).toMatchObject({ current: 'b', next: 'b', way: { detour: { to: 'b', rejoins: 'd', by: 'student' } } });
		expect(me().way.steps[0]?.reasons[0]).toEqual({ code: 'detour', rejoins: 'd' });
		student(ADA, { type: 'startWaypoint', waypoint: 'c' });
		for (let n = 0; n < 8; n++) answer(ADA, 'c', 'right');
		expect(me().way.detour).not.toBeNull();
		for (let n = 0; n < 8 && me().way.detour; n++) answer(ADA, 'b', 'right');
		expect(happened('detourEnded').map(({ payload }) => payload.because)).toEqual(['mended']);
		// [R7] The road goes on where it was left.
		expect(me()).toMatchObject({ next: 'd', way: { detour: null } });
		expect(me().way.steps[0]?.reasons[0]).toEqual({ code: 'rejoins' });
	});

	it('[R9] can be taken back by the student and by the teacher: the student is where they were', () => {
		const { student, teacher, me, happened } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		student(ADA, { type: 'startDetour', to: 'c' });
		student(ADA, { type: 'endDetour' });
		expect(me()).toMatchObject({ current: 'd', way: { detour: null } });
		teacher({ type: 'orderDetour', student: ADA, to: null });
		student(ADA, { type: 'startWaypoint', waypoint: 'b' });
		expect(me()).toMatchObject({ current: 'b', way: { detour: { to: 'b', rejoins: 'd', by: 'teacher' } } });
		teacher({ type: 'recallDetour', student: ADA });
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		expect(me()).toMatchObject({ current: 'd', way: { detour: null } });
		expect(happened('detourEnded').map(({ payload }) => payload.because)).toEqual(['left', 'recalled']);
	});

	it('[R9] ordered by the teacher change nothing under the student’s hands, and are the next turn', () => {
		const { student, teacher, answer, me } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		const { item } = me();
		teacher({ type: 'orderDetour', student: ADA, to: 'b' });
		expect(me()).toMatchObject({ current: 'd', item, next: 'b', way: { sent: 'b', detour: { to: 'b' } } });
		answer(ADA, 'd', 'wrong');
		expect(me()).toMatchObject({ current: 'd', way: { sent: 'b', detour: { to: 'b' } } });
		student(ADA, { type: 'startWaypoint', waypoint: 'b' });
		expect(me()).toMatchObject({ current: 'b', way: { sent: null, detour: { to: 'b' } } });
	});

	it('[R9] recalled, or ordered anew, wait for the next turn, too', () => {
		const { student, teacher, me } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		student(ADA, { type: 'startDetour', to: 'c' });
		teacher({ type: 'orderDetour', student: ADA, to: 'b' });
		expect(me()).toMatchObject({ current: 'c', way: { sent: 'b', detour: { to: 'b', rejoins: 'd' } } });
		student(ADA, { type: 'startWaypoint', waypoint: 'b' });
		teacher({ type: 'recallDetour', student: ADA });
		expect(me()).toMatchObject({ current: 'b', way: { sent: 'd', detour: null } });
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		expect(me()).toMatchObject({ current: 'd', way: { sent: null } });
		teacher({ type: 'orderDetour', student: ADA, to: 'b' });
		teacher({ type: 'recallDetour', student: ADA });
		expect(me()).toMatchObject({ current: 'd', way: { sent: null, detour: null } });
	});

	it('[R9] ordered on a side trip let it be finished, too', () => {
		const { student, teacher, me } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		student(ADA, { type: 'startSideTrip', waypoint: 'e', minutes: 5 });
		teacher({ type: 'orderDetour', student: ADA, to: null });
		expect(me().current).toBe('e');
	});

	it('[L3] that answer an alert are a step about it, undone with the detour', () => {
		const { student, teacher, answer, plan, alerts, me, kinds, progress } = room();
		for (let n = 0; n < 3; n++) {
			answer(ADA, 'b', 'wrong');
			student(ADA, { type: 'skipItem', ...plan(ADA, 'b', 'right').name });
		}
		const alert = alerts(ADA).find(({ kind }) => kind === 'wrongTurn')?.id ?? '';
		const order = { type: 'orderDetour', to: 'a', alert } as const;
		expect(teacher({ ...order, student: BEN })).toEqual({ code: 'unknownAlert' });
		teacher({ ...order, student: ADA });
		expect(kinds(ADA)).not.toContain('wrongTurn');
		expect(progress().interventions.get('i1')).toMatchObject({ action: 'reroute', undone: false });
		// [A29] Nobody went there.
		expect(progress().students.get(ADA)?.visitedAt).toBeNull();
		teacher({ type: 'undoIntervention', intervention: 'i1' });
		expect(kinds(ADA)).toContain('wrongTurn');
		expect(me().way.detour).toBeNull();
	});

	it('[L5] that answer an alert are followed', () => {
		const { student, teacher, answer, plan, alerts, happened } = room();
		for (let n = 0; n < 3; n++) {
			answer(ADA, 'b', 'wrong');
			student(ADA, { type: 'skipItem', ...plan(ADA, 'b', 'right').name });
		}
		const alert = alerts(ADA).find(({ kind }) => kind === 'wrongTurn')?.id ?? '';
		teacher({ type: 'orderDetour', student: ADA, to: 'a', alert });
		for (let n = 0; n < 2; n++) answer(ADA, 'b', 'right');
		expect(happened('backOnRoute').map(({ payload }) => payload)).toEqual([{ intervention: 'i1', attempts: 2 }]);
	});

	it('[R9] come by a notice’s offer: from where it was raised', () => {
		const { student, answer, plan, alerts, me } = room();
		for (let n = 0; n < 3; n++) {
			answer(ADA, 'b', 'wrong');
			student(ADA, { type: 'skipItem', ...plan(ADA, 'b', 'right').name });
		}
		const notice = alerts(ADA).find(({ kind }) => kind === 'wrongTurn');
		student(ADA, { type: 'startDetour', to: 'a', alert: notice?.id ?? '' });
		expect(me().way.detour).toEqual({ to: 'a', rejoins: 'b', by: 'offer' });
		expect(student(BEN, { type: 'startDetour', to: 'a', alert: notice?.id ?? '' })).toEqual({ code: 'unknownAlert' });
	});

	it('[R9] lead back only: not to what is reached, not ahead, not aside', () => {
		const { student, teacher } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'd' });
		expect(student(ADA, { type: 'startDetour', to: 'a' })).toEqual({ code: 'nothingMissing' });
		expect(student(ADA, { type: 'startDetour', to: 'd' })).toEqual({ code: 'notBefore', waypoint: 'd' });
		expect(student(ADA, { type: 'startDetour', to: 'f' })).toEqual({ code: 'notBefore', waypoint: 'f' });
		expect(teacher({ type: 'orderDetour', student: 99, to: null })).toEqual({ code: 'notEnrolled' });
	});
});

describe('side trips', () => {
	it('[R11] have an agreed length, and lead back to where the student was', () => {
		const { student, me, now } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'b' });
		student(ADA, { type: 'startSideTrip', waypoint: 'e', minutes: 10 });
		expect(me()).toMatchObject({
			current: 'e',
			way: { sideTrip: { waypoint: 'e', rejoins: 'b', until: now() + 10 * MINUTE } }
		});
		student(ADA, { type: 'startSideTrip', waypoint: 'e', minutes: 15 });
		expect(me().way.sideTrip).toMatchObject({ rejoins: 'b', until: now() + 15 * MINUTE });
		student(ADA, { type: 'endSideTrip' });
		expect(me()).toMatchObject({ current: 'b', way: { sideTrip: null } });
	});

	it('[R11] end by driving on elsewhere, and on arriving', () => {
		const { student, answer, me, happened } = room('a');
		student(ADA, { type: 'startWaypoint', waypoint: 'b' });
		student(ADA, { type: 'startSideTrip', waypoint: 'e', minutes: 10 });
		for (let n = 0; n < 8; n++) answer(ADA, 'e', 'right');
		expect(happened('sideTripEnded').map(({ payload }) => payload.because)).toEqual(['arrived']);
		expect(me()).toMatchObject({ next: 'b', way: { sideTrip: null } });
		student(ADA, { type: 'startSideTrip', waypoint: 'f', minutes: 10 });
		student(ADA, { type: 'startWaypoint', waypoint: 'c' });
		expect(me()).toMatchObject({ current: 'c', way: { sideTrip: null } });
	});

	it('[R11] are off the way, and from one minute to an hour', () => {
		const { student } = room('a');
		expect(student(ADA, { type: 'startSideTrip', waypoint: 'b', minutes: 5 })).toEqual({
			code: 'onTheWay',
			waypoint: 'b'
		});
		expect(student(ADA, { type: 'startSideTrip', waypoint: 'e', minutes: 0 })).toMatchObject({
			code: 'minutesOutOfRange'
		});
		expect(student(ADA, { type: 'startSideTrip', waypoint: 'e', minutes: Number.NaN })).toMatchObject({
			code: 'minutesOutOfRange'
		});
	});
});

describe('focus and bridge', () => {
	it('[R12] the least known first, at most ten minutes, and what did not fit is named', () => {
		const { teacher, me } = room('a');
		teacher({ type: 'setFocus', waypoint: 'd' });
		expect(me().way.focus).toEqual({
			waypoint: 'd',
			bridge: [
				{ kind: 'resource', waypoint: 'b', resource: 'b-worked', minutes: 5 },
				{ kind: 'practice', waypoint: 'b', items: 2, minutes: 2 },
				{ kind: 'practice', waypoint: 'c', items: 2, minutes: 2 }
			],
			minutes: 9,
			left: []
		});
		teacher({ type: 'setFocus', waypoint: null });
		expect(me().way.focus).toBeNull();
	});

	it('[R12] is empty where nothing is missing', () => {
		const { progress, ada, numberOf } = room('a');
		expect(bridgeTo(progress().map, ada(), numberOf('b'))).toEqual({ parts: [], minutes: 0, left: [] });
	});
});

describe('ways to learn', () => {
	it('remembers the kind of resource chosen last', () => {
		const { student, me } = room('a');
		expect(me().way.learns).toBeNull();
		student(ADA, { type: 'openResource', waypoint: 'c', resource: 'c-talk' });
		expect(me().way.learns).toBe('group');
	});
});

describe('for any history', () => {
	it('a route holds unreached ancestors of the destination in order, behind at most one detour’s stop', () => {
		fc.assert(
			fc.property(history, (steps) => {
				run(steps, ({ progress }) => {
					for (const student of progress.students.values()) {
						const { ahead, alternatives } = routeOf(progress, student);
						const way = wayTo(progress.map.prerequisites, destinationOf(progress, student));
						const stop = student.way.detour?.to;
						for (const index of ahead) {
							expect(student.cells[index]?.reached ?? false).toBe(false);
							expect(way.has(index) || index === stop).toBe(true);
						}
						const places = ahead.slice(1).map((index) => progress.map.order.indexOf(index));
						expect(places).toEqual([...places].sort((a, b) => a - b));
						const ready = ahead.filter((index) => isOpen(progress.map, student, index) && index !== stop);
						expect(ahead.length === 0 ? 0 : alternatives.length + 1).toBeGreaterThanOrEqual(Math.min(2, ready.length));
					}
				});
			}),
			{ seed: 11, numRuns: 60 }
		);
	});

	it('a detour always rejoins: its stop is unreached and comes before what it rejoins', () => {
		fc.assert(
			fc.property(history, (steps) => {
				run(steps, ({ progress }) => {
					for (const { way, cells } of progress.students.values()) {
						if (!way.detour) continue;
						expect(cells[way.detour.to]?.reached ?? false).toBe(false);
						expect(wayTo(progress.map.prerequisites, way.detour.rejoins).has(way.detour.to)).toBe(true);
						expect(way.detour.to).not.toBe(way.detour.rejoins);
					}
				});
			}),
			{ seed: 12, numRuns: 60 }
		);
	});

	it('[M6] replaying gives the same ways', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { progress, log } = run(steps);
				const ways = (students: Map<number, Student>) => [...students.values()].map(({ way }) => way);
				expect(ways(replayed(smallMap, log).students)).toEqual(ways(progress.students));
			}),
			{ seed: 13, numRuns: 40 }
		);
	});
});

describe('maps of any size', () => {
	const alone = (source: ReturnType<typeof mapOf>) => {
		const result = compileMap(source);
		if ('problems' in result) throw new Error(JSON.stringify(result.problems));
		return { map: result.map, destination: result.map.destination };
	};
	const nobody = () => newStudent({ draft: 0 }, ADA, 0);

	it('one waypoint, and one without prerequisites among many', () => {
		expect(routeOf(alone(mapOf(bankWaypoint('a'))), nobody())).toEqual({ ahead: [0], alternatives: [] });
		const loose = alone(mapOf(bankWaypoint('a'), bankWaypoint('b'), bankWaypoint('c')));
		expect(routeOf(loose, nobody())).toEqual({ ahead: [2], alternatives: [] });
	});

	it('1,000 waypoints, each standing on three: every one is walked once, however many ways lead there', () => {
		const ids = Array.from({ length: 1_000 }, (_, n) => `w${n}`);
		const large = mapOf(
			...ids.map((id, n) => bankWaypoint(id, n < 3 ? [] : [1, 2, 3].map((back) => ids[n - back] as string)))
		);
		const country = alone(large);
		const student = nobody();
		expect(routeOf(country, student).ahead).toHaveLength(1_000);
		expect(isPassable(student, 3)).toBe(false);
	});
});
