import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, replayed } from '../../../tests/histories/class.ts';
import { pack, unpack } from './snapshot.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const cell = (room: ReturnType<typeof classOn>, id: number, index = 0) =>
	room.progress().students.get(id)?.cells[index];

describe('mastery', () => {
	it('[M1] is reached by right first attempts, not before the third', () => {
		const room = classOn(map);
		room.answer(ADA, 'one', 'right');
		room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)?.reached).toBe(false);
		while (!cell(room, ADA)?.reached) room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)?.unassisted).toBeGreaterThanOrEqual(3);
		expect(room.happened('waypointReached').map(({ payload }) => payload.waypoint)).toEqual(['one']);
	});

	it('[M2] of a classmate is nobody else’s', () => {
		const room = classOn(map);
		for (let n = 0; n < 10; n++) room.answer(BEN, 'one', 'right');
		expect(cell(room, ADA)).toBeUndefined();
	});

	it('[M3] is lost below .80, after enough misses', () => {
		const room = classOn(map);
		for (let n = 0; n < 6; n++) room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)?.reached).toBe(true);
		for (let n = 0; cell(room, ADA)?.reached && n < 30; n++) room.answer(ADA, 'one', 'wrong');
		expect(cell(room, ADA)?.mastery).toBeLessThan(0.8);
		expect(room.happened('masteryLost')).toHaveLength(1);
	});

	it('[M4] counts first attempts only', () => {
		const room = classOn(map);
		room.answer(ADA, 'one', 'wrong');
		const after = cell(room, ADA);
		const ability = room.progress().students.get(ADA)?.ability;
		room.answer(ADA, 'one', 'wrong');
		expect(cell(room, ADA)?.attempts).toBe(after?.attempts);
		expect(cell(room, ADA)?.mastery).toBe(after?.mastery);
		expect(room.progress().students.get(ADA)?.ability).toBe(ability);
	});

	it('[M6] is the same to the bit when the log is replayed, or restored from a snapshot', () => {
		const room = classOn(map);
		for (let n = 0; n < 40; n++) {
			room.wait(7_000);
			room.answer(n % 3 ? ADA : BEN, n % 2 ? 'one' : 'two', n % 5 ? 'right' : 'wrong');
		}
		const live = pack(room.progress());
		expect(pack(replayed(map, room.log))).toBe(live);
		expect(pack(unpack(room.map, live))).toBe(live);
	});
});
