import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankWaypoint, classOn, mapOf } from '../../../../tests/histories/class.ts';
import { crowdedHistory, run } from '../../../../tests/histories/generated.ts';
import { COACH, CROWDED } from '../../../../tests/histories/small-class.ts';
import type { Progress } from '../progress.ts';
import { CROWD } from '../room.ts';
import { displayRows } from './display.ts';
import type { DisplayRows, RoadRow } from './display-rows.ts';

const MAP = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']), bankWaypoint('three', ['one', 'two']));
const class_ = (size: number) =>
	classOn(
		MAP,
		Array.from({ length: size }, (_, n) => 11 + n)
	);

const rowsOf = (progress: Progress) => Object.fromEntries(displayRows(progress)) as unknown as DisplayRows;
const roadsOf = (progress: Progress): string[] =>
	displayRows(progress).flatMap(([key, row]) =>
		key.startsWith('road:') ? [`${(row as RoadRow).from}>${(row as RoadRow).to}`] : []
	);

function reach(room: ReturnType<typeof classOn>, id: number, waypoint: string) {
	for (let n = 0; n < 30 && !isReached(room, id, waypoint); n++) room.answer(id, waypoint, 'right');
	expect(isReached(room, id, waypoint)).toBe(true);
}

const isReached = (room: ReturnType<typeof classOn>, id: number, waypoint: string) =>
	room.progress().students.get(id)?.cells[room.map.indexOf.get(waypoint) ?? -1]?.reached ?? false;

describe('[V4] a road', () => {
	it('is lit once five students have reached both its ends', () => {
		const room = class_(8);
		for (const id of [11, 12, 13, 14, 15]) reach(room, id, 'one');
		for (const id of [11, 12, 13, 14]) reach(room, id, 'two');
		expect(roadsOf(room.progress())).toEqual([]);
		reach(room, 15, 'two');
		expect(roadsOf(room.progress())).toEqual(['one>two']);
	});

	it('counts whoever came to its end first', () => {
		const room = class_(6);
		for (const id of [11, 12, 13, 14, 15]) reach(room, id, 'two');
		for (const id of [11, 12, 13, 14, 15]) reach(room, id, 'one');
		expect(roadsOf(room.progress())).toEqual(['one>two']);
	});

	it('needs a fifth of a large class', () => {
		const room = class_(31);
		for (const id of [11, 12, 13, 14, 15, 16]) reach(room, id, 'one');
		for (const id of [11, 12, 13, 14, 15, 16]) reach(room, id, 'two');
		expect(roadsOf(room.progress())).toEqual([]);
		reach(room, 17, 'one');
		reach(room, 17, 'two');
		expect(roadsOf(room.progress())).toEqual(['one>two']);
	});

	it('stays lit, whoever forgets or leaves, in every later lesson', () => {
		const room = class_(8);
		for (const id of [11, 12, 13, 14, 15]) for (const waypoint of ['one', 'two']) reach(room, id, waypoint);
		for (let n = 0; n < 12; n++) room.answer(11, 'two', 'wrong');
		expect(isReached(room, 11, 'two')).toBe(false);
		for (const student of [12, 13, 14]) room.system({ type: 'removeStudent', student });
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 45 });
		expect(roadsOf(room.progress())).toEqual(['one>two']);
	});
});

describe('[V5] what was travelled together', () => {
	it('is told in fives, once five students had their part in it', () => {
		const room = class_(8);
		const told = () => rowsOf(room.progress()).class.travelled;
		for (const id of [11, 12, 13, 14]) for (const waypoint of ['one', 'two', 'three']) reach(room, id, waypoint);
		expect(told()).toBeNull();
		reach(room, 15, 'one');
		expect(told()).toBe(10);
		for (const id of [15, 16]) reach(room, id, 'two');
		expect(told()).toBe(15);
	});

	it('is of this lesson alone', () => {
		const room = class_(8);
		for (const id of [11, 12, 13, 14, 15]) reach(room, id, 'one');
		room.teacher({ type: 'endLesson' });
		room.wait(1000);
		expect(rowsOf(room.progress()).class.travelled).toBe(5);
		room.teacher({ type: 'startLesson', minutes: 45 });
		expect(rowsOf(room.progress()).class.travelled).toBeNull();
	});
});

describe('[V6] the help desk', () => {
	it('has some wait from five hands on, and says no more', () => {
		const room = class_(8);
		for (const id of [11, 12, 13, 14]) room.student(id, { type: 'raiseHand' });
		expect(rowsOf(room.progress()).class.helpDesk).toBe('short');
		room.student(15, { type: 'raiseHand' });
		expect(rowsOf(room.progress()).class.helpDesk).toBe('some');
	});
});

describe('[V5] the display', () => {
	it('is told no name, no student, no state of anyone and no count under five, for any history', () => {
		let [lit, some, counted] = [0, 0, 0];
		fc.assert(
			fc.property(crowdedHistory, (steps) => {
				run(
					steps,
					({ progress }) => {
						const found = tooMuch(progress);
						if (found.length > 0) expect(found).toEqual([]);
						const { class: told } = rowsOf(progress);
						lit += Object.keys(progress.room.lit).length;
						if (told?.helpDesk === 'some') some++;
						if (typeof told?.travelled === 'number') counted++;
					},
					CROWDED
				);
			}),
			{ seed: 31, numRuns: 60 }
		);
		// The histories reach what they are to try.
		expect(Math.min(lit, some, counted)).toBeGreaterThan(0);
	});

	it('is the same whatever a single student among the others does about help', () => {
		const [room, other] = [class_(8), class_(8)];
		room.student(11, { type: 'raiseHand' });
		for (let n = 0; n < 4; n++) other.answer(12, 'one', 'wrong');
		other.system({ type: 'signalLost', students: [13] });
		expect(displayRows(other.progress())).toEqual(displayRows(room.progress()));
	});
});

/** What stands in the rows and should not. */
function tooMuch(progress: Progress): string[] {
	const told = JSON.stringify(displayRows(progress));
	const ids = [...CROWDED, COACH].map(String).filter((id) => told.includes(id));
	if (told.includes('words-')) ids.push('a text');
	const alerts = [...progress.alerts.keys()].filter((id) => told.includes(`"${id}"`));
	const words = STATUS_WORDS.filter((word) => told.includes(word));
	const { screen, lesson, class: together, ...roads } = rowsOf(progress);
	if (!lesson && Object.keys(rowsOf(progress)).join() !== 'screen') return ['more than that it is blank'];
	const fields = [
		...Object.keys(screen).filter((key) => !['mode', 'since'].includes(key)),
		...Object.keys(lesson ?? {}).filter((key) => !['clock', 'endsAt', 'pausedAt', 'startedAt', 'state'].includes(key)),
		...Object.keys(together ?? {}).filter((key) => !['destination', 'helpDesk', 'travelled'].includes(key)),
		...Object.values(roads).flatMap((road) => Object.keys(road).filter((key) => key !== 'from' && key !== 'to')),
		...Object.entries(roads).flatMap(([key, { from, to }]) => (key === `road:${from}>${to}` ? [] : [key]))
	];
	const isSmall = (together?.travelled ?? CROWD) < CROWD;
	return [...ids, ...alerts, ...words, ...fields, ...(isSmall ? ['a count under five'] : [])];
}

const STATUS_WORDS = ['"hand"', 'wrongTurn', 'stuck', 'jam', 'parked', 'lost', 'away', 'arrived', 'student', 'seat'];
