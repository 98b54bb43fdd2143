import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, classOn, mapOf, MINUTE } from '../../../../tests/histories/class.ts';
import { etaFrom } from '../pace/eta-row.ts';
import type { WaypointRow } from '../views/row-types.ts';
import { meRow, routeRows } from '../views/route.ts';
import type { Student } from '../student.ts';
import { addedBy, leftTo, type Known } from './what-if.ts';

//  a ── b ── c ── d ── e (destination)     f, g: from b     h: from g     i: from nothing
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const map = mapOf(
	...[
		bankWaypoint('a'),
		bankWaypoint('b', ['a']),
		bankWaypoint('c', ['b']),
		bankWaypoint('d', ['c']),
		bankWaypoint('f', ['b']),
		bankWaypoint('g', ['b']),
		bankWaypoint('h', ['g', 'c']),
		bankWaypoint('i'),
		bankWaypoint('e', ['d'])
	]
);

/** Ada has reached these, one after another. */
function room(...reached: string[]) {
	const told = classOn(map);
	for (const waypoint of reached) {
		for (let n = 0; n < 8; n++) {
			told.wait(MINUTE);
			told.answer(ADA, waypoint, 'right');
		}
	}
	const ada = () => told.progress().students.get(ADA) as Student;
	const me = () => meRow(told.progress(), ada());
	/** All that the student's screen has. */
	function known(): Known {
		const rows = new Map(routeRows(told.progress(), ADA));
		const rowOf = (id: string) => rows.get(`waypoint:${id}`) as WaypointRow | undefined;
		const placed = new Set(me().way.placed.map(({ waypoint }) => waypoint));
		return {
			isBehind: (id) => (rowOf(id)?.reached ?? false) || placed.has(id),
			mastery: (id) => rowOf(id)?.mastery
		};
	}
	return { ...told, me, known };
}

describe('what the ETA would become', () => {
	it('[R13] is not told before there is an ETA', () => {
		expect(room('a', 'b').me()).toMatchObject({ eta: null, etaBasis: null });
		expect(room('a', 'b', 'c').me().etaBasis).toMatchObject({ reached: 3, unit: 'lessons' });
	});

	it('[R13] of a step on the way stays, and of one beside it is the range over what is then to go', () => {
		const { me, known } = room('a', 'b', 'c');
		const { eta, etaBasis, route, way } = me();
		expect(route).toEqual(['d', 'e']);
		expect(way.steps.map(({ added }) => added)).toEqual([0]);
		expect(etaBasis && etaFrom(etaBasis, route.length)).toEqual(eta);
		const added = addedBy(map.waypoints, 'e', 'h', known());
		expect(added.map(({ id }) => id)).toEqual(['g', 'h']);
		const then = etaBasis && etaFrom(etaBasis, route.length + added.length);
		expect(then?.because.ahead).toBe(4);
		expect(then?.high).toBeGreaterThan(eta?.high ?? Infinity);
	});

	it('[R13] of another destination is what it does become, whatever was reached', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(IDS, { minLength: 3 }), fc.constantFrom(...IDS), (reached, destination) => {
				const told = room(...reached);
				const [before, known] = [told.me(), told.known()];
				// Nobody is offered to go where they have been.
				if (known.isBehind(destination)) return;
				const ahead = leftTo(map.waypoints, destination, known).length;
				told.student(ADA, { type: 'setDestination', waypoint: destination });
				const after = told.me();
				expect(before.etaBasis && etaFrom(before.etaBasis, ahead)).toEqual(after.eta);
			}),
			{ seed: 32, numRuns: 60 }
		);
	});
});
