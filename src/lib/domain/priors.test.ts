import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MINUTE, replayed } from '../../../tests/histories/class.ts';
import type { Brought, Difficulties } from './carried.ts';
import { broughtFrom, broughtTogether, difficultiesOf, difficultiesTogether } from './priors.ts';
import { pack, unpack } from './snapshot.ts';
import { routeRows } from './views/route.ts';
import type { WaypointRow } from './views/row-types.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const NEW = 13;
type Room = ReturnType<typeof classOn>;
const cell = (room: Room, id: number, index = 0) => room.progress().students.get(id)?.cells[index];

function earlier(rights: number) {
	const room = classOn(map);
	for (let n = 0; n < rights; n++) room.answer(ADA, 'one', 'right');
	return room;
}

function later(brought: Brought[]): Room {
	const room = classOn(map, [BEN]);
	room.wait(90 * 24 * 60 * MINUTE);
	room.system({ type: 'enrolStudents', students: [ADA, NEW], brought });
	return room;
}
const rowOf = (room: Room, id: number) =>
	Object.fromEntries(routeRows(room.progress(), id))['waypoint:one'] as WaypointRow | undefined;

describe('[M12] what a student brings from an earlier class', () => {
	it('is where their level starts, with its date, and what classmates never have', () => {
		const before = earlier(2);
		const brought = broughtFrom(before.progress(), ADA);
		const room = later(brought ? [brought] : []);
		expect(cell(room, ADA)?.mastery).toBe(cell(before, ADA)?.mastery);
		expect(rowOf(room, ADA)).toMatchObject({ level: 'almost', attempts: 0, lastAt: before.now() });
		expect(rowOf(room, ADA)?.why).toContainEqual({ code: 'carried', at: before.now(), attempts: 2, reached: false });
		expect(rowOf(room, NEW)).toBeUndefined();
	});

	it('counts towards the rule', () => {
		const brought = broughtFrom(earlier(2).progress(), ADA);
		const room = later(brought ? [brought] : []);
		for (let n = 0; n < 2 && !cell(room, ADA)?.reached; n++) room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)).toMatchObject({ reached: true });
	});

	it('stays reached, and is lost by what comes after', () => {
		const before = earlier(6);
		expect(cell(before, ADA)?.reached).toBe(true);
		const brought = broughtFrom(before.progress(), ADA);
		const room = later(brought ? [brought] : []);
		expect(rowOf(room, ADA)).toMatchObject({ level: 'gotIt', reached: true });
		for (let n = 0; n < 9; n++) room.answer(ADA, 'one', 'wrong');
		expect(cell(room, ADA)?.reached).toBe(false);
	});

	it('stays reached by a person’s word, too: an answer that is right takes nothing away', () => {
		const before = classOn(map);
		before.answer(ADA, 'one', 'wrong');
		const reason = 'conversation';
		before.teacher({ type: 'declareMastery', student: ADA, waypoint: 'one', mastered: true, reason });
		const brought = broughtFrom(before.progress(), ADA);
		const room = later(brought ? [brought] : []);
		room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)?.reached).toBe(true);
		expect(room.happened('masteryLost')).toEqual([]);
		room.answer(ADA, 'one', 'wrong');
		room.answer(ADA, 'one', 'wrong');
		expect(cell(room, ADA)?.reached).toBe(false);
	});

	it('goes by competency, the newest of several classes', () => {
		const [old, young] = [earlier(1), earlier(4)];
		const all = [old, young].flatMap((room) => broughtFrom(room.progress(), ADA) ?? []);
		for (const [n, one] of all.entries()) for (const prior of one.priors) prior.at += n;
		expect(broughtTogether(all)?.priors[0]?.attempts).toBe(4);
		expect(broughtTogether(all)?.ability.n).toBe(4);
		expect(broughtFrom(old.progress(), BEN)).toBeNull();
	});

	it('is the same to the bit in replay and after a snapshot', () => {
		const brought = broughtFrom(earlier(5).progress(), ADA);
		const room = later(brought ? [brought] : []);
		room.answer(ADA, 'one', 'wrong');
		const live = pack(room.progress());
		expect(pack(replayed(map, room.log))).toBe(live);
		expect(pack(unpack(room.map, live))).toBe(live);
	});
});

describe('[M12] what a school has measured of a map', () => {
	const EMPTY: Difficulties = { waypoints: [], items: [] };

	it('is where difficulty starts, and shows as no level', () => {
		const measured = difficultiesOf(earlier(5).progress());
		const room = classOn(map, [BEN]);
		room.system({ type: 'setPriors', ...measured });
		expect(room.progress().difficulty[0]).toEqual(measured.waypoints[0]?.rating);
		expect(routeRows(room.progress(), BEN).filter(([key]) => key.startsWith('waypoint:'))).toEqual([]);
	});

	it('is taken before the first answer alone', () => {
		const measured = difficultiesOf(earlier(5).progress());
		const room = classOn(map, [BEN]);
		room.answer(BEN, 'one', 'wrong');
		expect(room.system({ type: 'setPriors', ...measured })).toEqual([]);
		expect(classOn(map).system({ type: 'setPriors', ...EMPTY })).toEqual([]);
	});

	it('is the mean of several classes, each by how much it rests on, and still moves', () => {
		const rating = (value: number, n: number): Difficulties => ({
			waypoints: [{ waypoint: 'one', rating: { value, n } }],
			items: []
		});
		expect(difficultiesTogether([rating(1, 300), rating(-1, 100)])).toEqual(rating(0.5, 100));
	});
});
