import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MINUTE, replayed } from '../../../tests/histories/class.ts';
import type { AlertAnswer } from './interventions.ts';
import { boardRows } from './views/board.ts';
import { longestSinceVisit, queueOf, whyFirst } from './views/queue.ts';
import type { AlertRow, StudentRow } from './views/row-types.ts';

const map = mapOf(bankWaypoint('one', [], 2), bankWaypoint('two', ['one'], 2));
const MONDAY = 20_514;
const CY = 13;
type Room = ReturnType<typeof classOn>;

const rowsOf = <Row>(room: Room, name: string): Row[] =>
	boardRows(room.progress())
		.filter(([key]) => key.startsWith(`${name}:`))
		.map(([, row]) => row as Row);
const visitedAt = (room: Room, id = ADA) =>
	rowsOf<StudentRow>(room, 'student').find((student) => student.id === id)?.visitedAt;
const queue = (room: Room) => queueOf(rowsOf<AlertRow>(room, 'alert'), room.now());

/** Raises a hand and has it answered; the step taken. */
function answered(room: Room, action: AlertAnswer, id = ADA): string {
	room.wait(MINUTE);
	if (!room.kinds(id).includes('hand')) room.student(id, { type: 'raiseHand' });
	const alert = room.alerts(id).find(({ kind }) => kind === 'hand');
	room.teacher({ type: 'answerAlert', alert: alert?.id ?? '', action });
	return `i${room.progress().interventionCount}`;
}

function nextLesson(room: Room): void {
	room.teacher({ type: 'endLesson' });
	room.wait(10 * MINUTE);
	room.teacher({ type: 'startLesson', minutes: 45 });
}

function onMonday(): Room {
	const room = classOn(map);
	room.onDay(MONDAY);
	return room;
}

describe('[A29] visits', () => {
	it('are of the day: a second lesson keeps those of the first', () => {
		const room = onMonday();
		answered(room, 'helped');
		const at = room.now();
		nextLesson(room);
		expect(visitedAt(room)).toBe(at);
		for (const id of [ADA, BEN]) for (let n = 0; n < 9; n++) room.answer(id, 'two', 'wrong');
		expect(queue(room).open.map(({ student }) => student)).toEqual([BEN, ADA]);
		expect(queue(room).unvisited).toBe(1);
		expect(whyFirst(queue(room).open)).toEqual({ because: 'notVisited' });
	});

	it('begin anew with a new day, also in a lesson that goes on', () => {
		const room = onMonday();
		answered(room, 'helped');
		room.onDay(MONDAY + 1);
		room.student(BEN, { type: 'raiseHand' });
		expect(visitedAt(room)).toBeNull();
		answered(room, 'going');
		expect(visitedAt(room)).toBe(room.now());
	});

	it('are of the lesson where no day is known', () => {
		const room = classOn(map);
		answered(room, 'helped');
		nextLesson(room);
		expect(visitedAt(room)).toBeNull();
	});

	it('are going there, having helped, or gathering the group; nothing else is', () => {
		const room = onMonday();
		for (const action of ['snooze', 'productiveStruggle', 'notTrue'] as const) answered(room, action);
		expect(visitedAt(room)).toBeNull();
		answered(room, 'going');
		expect(visitedAt(room)).toBe(room.now());
		answered(room, 'helped');
		expect(visitedAt(room)).toBe(room.now());
	});

	it('of a group are undone with its gathering', () => {
		const room = classOn(map, [ADA, BEN, CY]);
		room.onDay(MONDAY);
		answered(room, 'helped');
		const first = room.now();
		for (const id of [ADA, BEN, CY]) for (let n = 0; n < 9; n++) room.answer(id, 'two', 'wrong');
		room.wait(MINUTE);
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [ADA, BEN, CY] });
		expect([ADA, BEN, CY].map((id) => visitedAt(room, id))).toEqual([room.now(), room.now(), room.now()]);
		room.teacher({ type: 'undoIntervention', intervention: `i${room.progress().interventionCount}` });
		expect([ADA, BEN, CY].map((id) => visitedAt(room, id))).toEqual([first, null, null]);
	});

	it('that were undone never were, in whatever order they are undone', () => {
		for (const order of [
			[0, 1],
			[1, 0]
		]) {
			const room = onMonday();
			answered(room, 'helped');
			const first = room.now();
			const steps = [answered(room, 'going'), answered(room, 'helped')];
			const seen = order.map((n) => {
				room.teacher({ type: 'undoIntervention', intervention: steps[n] ?? '' });
				return visitedAt(room);
			});
			expect(seen[1]).toBe(first);
		}
	});

	it('name whom to look in on: who was not visited today, then the oldest visit', () => {
		const room = onMonday();
		answered(room, 'helped');
		nextLesson(room);
		expect(longestSinceVisit(rowsOf<StudentRow>(room, 'student')).map(({ id }) => id)).toEqual([BEN, ADA]);
	});

	it('[M6] are the same when the log is replayed', () => {
		const room = onMonday();
		answered(room, 'helped');
		answered(room, 'going', BEN);
		nextLesson(room);
		const again = replayed(map, room.log);
		for (const id of [ADA, BEN])
			expect(again.students.get(id)?.visitedAt).toBe(room.progress().students.get(id)?.visitedAt);
	});
});
