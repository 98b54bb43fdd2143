import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, classOn, mapOf } from '../../../../tests/histories/class.ts';
import type { AlertKind } from '../alerts.ts';
import { boardRows } from './board.ts';
import type { AlertRow } from './row-types.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
type Room = ReturnType<typeof classOn>;

/** First attempts alone, each on an item of its own. */
function tries(room: Room, waypoint: string, outcomes: string, from = 0): void {
	[...outcomes].forEach((outcome, n) => {
		room.wait(20_000);
		const seed = from + n;
		const option = (seed + (outcome === '+' ? 0 : 1)) % 4;
		const item = { waypoint, generator: 'bank', seed };
		room.student(ADA, { type: 'submitAnswer', ...item, answer: { kind: 'choice', option }, ms: 20_000 });
	});
}

function strip(room: Room, kind: AlertKind): number[] | undefined {
	const rows = boardRows(room.progress()).filter(([key]) => key.startsWith('alert:'));
	return rows.map(([, row]) => row as AlertRow).find((row) => row.kind === kind)?.dots;
}

describe('the strip beside an alert’s sentence', () => {
	it('of struggling shows as many answers as "of the last ten" says, wherever they were given', () => {
		const room = classOn(map);
		tries(room, 'two', '+++');
		tries(room, 'one', '-------');
		expect(strip(room, 'struggling')).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
	});

	it('of stuck shows the first tries at its waypoint: no second tries, and nothing of elsewhere', () => {
		const room = classOn(map);
		tries(room, 'one', '-+---');
		for (let n = 0; n < 2; n++) tries(room, 'one', '-', 4);
		tries(room, 'one', '-', 5);
		tries(room, 'two', '++');
		expect(strip(room, 'stuck')).toEqual([0, 1, 0, 0, 0, 0]);
	});

	it('of a wrong turn shows the tries at its waypoint', () => {
		const room = classOn(map);
		tries(room, 'one', '++');
		tries(room, 'two', '---');
		expect(strip(room, 'wrongTurn')).toEqual([0, 0, 0]);
	});
});
