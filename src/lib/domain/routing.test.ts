import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, classOn, mapOf } from '../../../tests/histories/class.ts';
import { deepestMissing, isReady, routeOf } from './routing.ts';

//  a ── b ── d (destination)      e: no way there
//   └── c ──┘
const map = mapOf(
	bankWaypoint('e'),
	bankWaypoint('a'),
	{ ...bankWaypoint('b', ['a']), minutes: 20 },
	{ ...bankWaypoint('c', ['a']), minutes: 5 },
	bankWaypoint('d', ['b', 'c'])
);

function ada(...reached: string[]) {
	const room = classOn(map);
	for (const waypoint of reached) for (let n = 0; n < 8; n++) room.answer(ADA, waypoint, 'right');
	const student = room.progress().students.get(ADA);
	if (!student) throw new Error('Ada is not here');
	const names = (numbers: number[]) => numbers.map((index) => map.waypoints[index]?.id);
	return { room, student, names, numberOf: (id: string) => room.map.indexOf.get(id) ?? -1 };
}

describe('routing', () => {
	it('[R1] is ready for what stands on reached waypoints alone', () => {
		const { room, student, numberOf } = ada('a');
		expect(isReady(room.map, student, numberOf('b'))).toBe(true);
		expect(isReady(room.map, student, numberOf('d'))).toBe(false);
	});

	it('[R2] takes the quickest ready step first and leaves out what is not on the way', () => {
		const { room, student, names } = ada('a');
		expect(names(routeOf(room.progress(), student).ahead)).toEqual(['c', 'b', 'd']);
	});

	it('[R3] names the other ready steps', () => {
		const { room, student, names } = ada('a');
		expect(names(routeOf(room.progress(), student).alternatives)).toEqual(['b']);
	});

	it('[R2] ends at the destination', () => {
		const { room, student } = ada('a', 'b', 'c', 'd');
		expect(routeOf(room.progress(), student)).toEqual({ ahead: [], alternatives: [] });
	});

	it('[R4] mends from the deepest missing prerequisite', () => {
		const { room, student, numberOf, names } = ada();
		expect(names([deepestMissing(room.map, student, numberOf('d')) ?? -1])).toEqual(['a']);
	});
});
