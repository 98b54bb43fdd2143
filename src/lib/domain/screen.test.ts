import { describe, expect, it } from 'vitest';
import { bankWaypoint, classOn, mapOf } from '../../../tests/histories/class.ts';
import { draftOf } from './progress.ts';
import { pack, unpack } from './snapshot.ts';
import { boardRows } from './views/board.ts';
import { displayRows } from './views/display.ts';

const MAP = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const class_ = () => classOn(MAP, [11, 12, 13, 14, 15, 16, 17, 18]);
type Room = ReturnType<typeof class_>;

const told = ({ progress }: Room) => new Map(displayRows(progress()));
const without = (rows: Map<string, object>) => [...rows].filter(([key]) => key !== 'screen');

function handsUp(room: Room, ...students: number[]) {
	for (const id of students) room.student(id, { type: 'raiseHand' });
}

describe('[V10] the shared display', () => {
	it('stands still while it is frozen, whatever the class does, and says since when', () => {
		const room = class_();
		const before = without(told(room));
		room.teacher({ type: 'setDisplay', mode: 'frozen' });
		handsUp(room, 11, 12, 13, 14, 15);
		room.teacher({ type: 'endLesson' });
		expect(told(room).get('screen')).toMatchObject({ mode: 'frozen', since: expect.any(Number) });
		expect(without(told(room))).toEqual(before);
		room.teacher({ type: 'setDisplay', mode: 'live' });
		expect(told(room).get('lesson')).toMatchObject({ state: 'ended' });
	});

	it('is told nothing of the class while it is blank', () => {
		const room = class_();
		room.teacher({ type: 'setDisplay', mode: 'blank' });
		expect([...told(room).keys()]).toEqual(['screen']);
		handsUp(room, 11, 12, 13, 14, 15);
		room.teacher({ type: 'setDisplay', mode: 'live' });
		expect(told(room).get('class')).toMatchObject({ helpDesk: 'some' });
	});

	it('frozen from blank shows the class as it is then', () => {
		const room = class_();
		room.teacher({ type: 'setDisplay', mode: 'blank' });
		handsUp(room, 11, 12, 13, 14, 15);
		room.teacher({ type: 'setDisplay', mode: 'frozen' });
		for (const id of [11, 12, 13]) room.student(id, { type: 'lowerHand' });
		expect(told(room).get('class')).toMatchObject({ helpDesk: 'some' });
	});

	it('is live again when a lesson starts', () => {
		const room = class_();
		room.teacher({ type: 'setDisplay', mode: 'frozen' });
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 45 });
		expect(told(room).get('screen')).toMatchObject({ mode: 'live' });
		expect(told(room).get('lesson')).toMatchObject({ state: 'running' });
	});

	it('is switched once: the same again changes nothing', () => {
		const room = class_();
		expect(room.teacher({ type: 'setDisplay', mode: 'live' })).toEqual([]);
		expect(room.teacher({ type: 'setDisplay', mode: 'blank' })).toMatchObject([
			{ type: 'displaySet', payload: { mode: 'blank' } }
		]);
		expect(room.teacher({ type: 'setDisplay', mode: 'blank' })).toEqual([]);
	});

	it('stands on the board as it is switched, and outlives a snapshot', () => {
		const room = class_();
		room.teacher({ type: 'setDisplay', mode: 'frozen' });
		const since = room.progress().screen.since;
		expect(new Map(boardRows(room.progress())).get('display')).toEqual({ mode: 'frozen', since });
		const again = unpack(room.map, pack(room.progress()));
		expect(displayRows(draftOf(again))).toEqual(displayRows(room.progress()));
	});
});
