import { describe, expect, it } from 'vitest';
import {
	ADA,
	BEN,
	bankWaypoint,
	classOn,
	mapOf,
	MINUTE,
	replayed,
	TEACHER,
	writtenWaypoint
} from '../../../../tests/histories/class.ts';
import type { ClassroomEvent } from '../events.ts';
import { pack, unpack } from '../snapshot.ts';
import { meRow } from '../views/route.ts';
import { lessonRow } from '../views/shown.ts';
import { seatReader } from '../views/seat.ts';
import { standingOf } from '../views/standing.ts';
import { wallRows } from '../views/wall.ts';
import { fitWords, NOTE_WORDS_MOST, TASK_WORDS_MOST } from './words.ts';
import { useOf } from './text-use.ts';

const map = mapOf(
	{ ...bankWaypoint('one'), task: { asks: 'Draw and say why.' } },
	writtenWaypoint('essay', ['one']),
	writtenWaypoint('watched', ['one'], null),
	bankWaypoint('last', ['one'])
);
const CARLA = 13;
type Room = ReturnType<typeof classOn>;

const one = (room: Room, id = ADA) => {
	const student = room.progress().students.get(id);
	if (!student) throw new Error(`nobody is ${id}`);
	return student;
};
const work = (room: Room, waypoint = 'essay') => one(room).works[room.map.indexOf.get(waypoint) ?? -1];
const keep = (room: Room, text: string, waypoint = 'essay') => room.student(ADA, { type: 'keepDraft', waypoint }, text);
const turnIn = (room: Room, text: string, waypoint = 'essay') =>
	room.student(ADA, { type: 'turnInWork', waypoint }, text);
const takeBack = (room: Room) => room.student(ADA, { type: 'takeBackWork', waypoint: 'essay' });
const open = (room: Room) => room.teacher({ type: 'openWork', student: ADA, waypoint: 'essay' });
const judge = (room: Room, rubric: number, of?: string, note?: string, waypoint = 'essay') =>
	room.teacher({ type: 'judge', student: ADA, waypoint, rubric, ...(of && { work: of }) }, note);
const types = (events: unknown) => (events as ClassroomEvent[]).map(({ type }) => type);
const start = (room: Room, waypoint: string) => room.student(ADA, { type: 'startWaypoint', waypoint });
const seat = (room: Room) => {
	const progress = room.progress();
	const facts = [...progress.students.values()].map((student) => standingOf(progress, student));
	return seatReader(facts, lessonRow(progress), room.now())(standingOf(progress, one(room)));
};
const wall = (room: Room) => JSON.stringify(wallRows(room.progress()));

describe('[W1] a task', () => {
	it('is written for where the map asks for something, and nowhere else', () => {
		const room = classOn(map);
		expect(types(keep(room, 't1'))).toEqual(['draftKept']);
		expect(keep(room, 't2', 'last')).toEqual({ code: 'noTask', waypoint: 'last' });
		expect(keep(room, 't3', 'watched')).toEqual({ code: 'noTask', waypoint: 'watched' });
		expect(keep(room, 't4', 'nowhere')).toEqual({ code: 'unknownWaypoint', waypoint: 'nowhere' });
		expect(room.student(99, { type: 'turnInWork', waypoint: 'essay' }, 't5')).toEqual({ code: 'notEnrolled' });
	});

	it('comes with words, whose place alone the model is told', () => {
		const room = classOn(map);
		expect(room.student(ADA, { type: 'turnInWork', waypoint: 'essay' })).toEqual({ code: 'noWords' });
		turnIn(room, 't1');
		expect(room.log.at(-1)?.payload).toEqual({ waypoint: 'essay', text: 't1', replaces: null });
	});

	it('carries so many words, a note fewer, and other commands none', () => {
		expect(fitWords('keepDraft', '')).toBe(true);
		expect(fitWords('turnInWork', 'ж'.repeat(TASK_WORDS_MOST))).toBe(true);
		expect(fitWords('turnInWork', 'x'.repeat(TASK_WORDS_MOST + 1))).toBe(false);
		expect(fitWords('turnInWork', ' \n')).toBe(false);
		expect(fitWords('judge', undefined)).toBe(true);
		expect(fitWords('judge', 'x'.repeat(NOTE_WORDS_MOST + 1))).toBe(false);
		expect(fitWords('raiseHand', 'x')).toBe(false);
		expect(fitWords('raiseHand', '')).toBe(false);
	});
});

describe('[W2] a draft', () => {
	it('is kept in its latest words: what they replace is named, so that it can be forgotten', () => {
		const room = classOn(map);
		keep(room, 't1');
		keep(room, 't2');
		turnIn(room, 't3');
		const named = room.log.flatMap(({ payload }) => ('replaces' in payload ? [payload.replaces] : []));
		expect(named).toEqual([null, 't1', 't2']);
	});

	it('turned in stands as it is, until it is taken back', () => {
		const room = classOn(map);
		turnIn(room, 't1');
		expect(keep(room, 't2')).toEqual({ code: 'alreadyTurnedIn' });
		expect(turnIn(room, 't2')).toEqual({ code: 'alreadyTurnedIn' });
		takeBack(room);
		expect(work(room)).toMatchObject({ state: 'draft', text: 't1' });
		expect(types(turnIn(room, 't2'))).toEqual(['workTurnedIn']);
	});

	it('is not taken back once somebody reads it, nor when nothing is turned in', () => {
		const room = classOn(map);
		expect(takeBack(room)).toEqual({ code: 'notTurnedIn' });
		expect(open(room)).toEqual({ code: 'notTurnedIn' });
		turnIn(room, 't1');
		expect(types(open(room))).toEqual(['workOpened']);
		expect(open(room)).toEqual([]);
		expect(takeBack(room)).toEqual({ code: 'alreadyOpened' });
	});
});

describe('[W3] a rubric for what was read', () => {
	it('is refused when it is not what is turned in any more', () => {
		const room = classOn(map);
		turnIn(room, 't1');
		takeBack(room);
		expect(judge(room, 3, 't1')).toEqual({ code: 'workChanged' });
		turnIn(room, 't2');
		expect(judge(room, 3, 't1')).toEqual({ code: 'workChanged' });
		expect(types(judge(room, 3, 't2'))).toEqual(['assessed', 'waypointReached']);
		expect(judge(room, 4, 't2')).toEqual({ code: 'workChanged' });
	});

	it('leaves what was judged, and lets it be improved and turned in again', () => {
		const room = classOn(map);
		turnIn(room, 't1');
		judge(room, 2, 't1', 'n1');
		expect(work(room)).toMatchObject({ state: 'judged', text: 't1' });
		keep(room, 't2');
		expect(room.log.at(-1)?.payload).toMatchObject({ replaces: null });
		expect(useOf(room.progress(), ADA, 't1')).toBe('work');
		expect(useOf(room.progress(), ADA, 'n1')).toBe('note');
	});

	it('for something seen otherwise leaves the work waiting', () => {
		const room = classOn(map);
		turnIn(room, 't1');
		judge(room, 2);
		expect(work(room)).toMatchObject({ state: 'waiting', text: 't1' });
	});
});

describe('[W2] [W5] who may read', () => {
	it('follows from what a text is now, and of whom', () => {
		const room = classOn(map);
		keep(room, 't1');
		const use = (text: string, id = ADA) => useOf(room.progress(), id, text);
		expect(use('t1')).toBe('draft');
		expect(use('t1', BEN)).toBeNull();
		turnIn(room, 't2');
		expect([use('t1'), use('t2')]).toEqual([null, 'work']);
		takeBack(room);
		expect(use('t2')).toBe('draft');
		room.teacher(
			{ type: 'declareMastery', student: ADA, waypoint: 'one', mastered: true, reason: 'conversation' },
			'd1'
		);
		expect(use('d1')).toBe('declaration');
		expect(use('nothing')).toBeNull();
	});

	it('the same declaration again is done already, unless there is a note to it', () => {
		const room = classOn(map);
		const declare = (note?: string) =>
			room.teacher(
				{ type: 'declareMastery', student: ADA, waypoint: 'one', mastered: true, reason: 'conversation' },
				note
			);
		declare();
		expect(declare()).toEqual([]);
		expect(types(declare('d1'))).toEqual(['masteryDeclared']);
	});
});

describe('[W4] what waits', () => {
	it('waits over the end of the lesson, wherever the student is by then', () => {
		const room = classOn(map);
		turnIn(room, 't1');
		const since = room.now();
		room.wait(MINUTE);
		room.answer(ADA, 'one', 'right');
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 45 });
		expect(work(room)).toEqual({ state: 'waiting', text: 't1', since, opened: false });
		expect(meRow(room.progress(), one(room)).works).toEqual([
			{ waypoint: 'essay', state: 'waiting', text: 't1', since, opened: false }
		]);
	});

	it('is the same after a replay and from a snapshot', () => {
		const room = classOn(map);
		keep(room, 't1');
		turnIn(room, 't2');
		judge(room, 3.5, 't2', 'n1');
		const again = replayed(map, room.log);
		expect(again.students.get(ADA)?.works).toEqual(one(room).works);
		const unpacked = unpack(room.map, pack(room.progress()));
		expect(unpacked.students.get(ADA)).toEqual({ ...one(room), owner: unpacked.owner, cells: expect.anything() });
		expect(unpacked.students.get(ADA)?.cells[1]?.evidence).toEqual(one(room).cells[1]?.evidence);
	});
});

describe('[W6] a seat', () => {
	it('says writing and how old the draft is, then that it waits; never on route', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		start(room, 'essay');
		expect(seat(room)).toMatchObject({ status: 'writing', since: null });
		keep(room, 't1');
		const kept = room.now();
		room.wait(4 * MINUTE);
		expect(seat(room)).toMatchObject({ status: 'writing', since: kept });
		turnIn(room, 't2');
		expect(seat(room)).toMatchObject({ status: 'toRead', since: room.now() });
		judge(room, 1, 't2');
		expect(seat(room)).toMatchObject({ status: 'writing', since: room.now() });
	});

	it('is off screen while people judge by watching', () => {
		const room = classOn(map);
		start(room, 'watched');
		expect(seat(room).status).toBe('offScreen');
	});

	it('goes by the answers again once there are any', () => {
		const room = classOn(map);
		start(room, 'one');
		expect(seat(room).status).toBe('onRoute');
		room.wait(MINUTE);
		turnIn(room, 't1', 'one');
		expect(seat(room).status).toBe('toRead');
		room.wait(MINUTE);
		room.answer(ADA, 'one', 'right');
		expect(seat(room).status).toBe('onRoute');
	});

	it('after the rubric says so until the student goes on', () => {
		const room = classOn(map);
		start(room, 'one');
		room.wait(MINUTE);
		turnIn(room, 't1', 'one');
		room.wait(MINUTE);
		judge(room, 2, 't1', undefined, 'one');
		expect(seat(room).status).toBe('writing');
		room.wait(MINUTE);
		room.student(ADA, { type: 'showHint', ...room.plan(ADA, 'one', 'right').name });
		room.answer(ADA, 'one', 'right');
		expect(seat(room).status).toBe('onRoute');
	});
});

describe('[W7] parked', () => {
	/** Minute by minute; everyone but Ada works. */
	function pass(room: Room, minutes: number): void {
		for (let n = 0; n < minutes; n++) {
			room.wait(MINUTE);
			for (const id of [BEN, CARLA]) room.answer(id, 'one', 'right');
			room.system({ type: 'tick' });
		}
	}

	it('is nobody who waits to be read, however long; after the rubric the time begins', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		start(room, 'essay');
		turnIn(room, 't1');
		pass(room, 12);
		expect(room.kinds(ADA)).toEqual([]);
		judge(room, 1, 't1');
		pass(room, 4);
		expect(room.kinds(ADA)).toEqual([]);
		pass(room, 1);
		expect(room.kinds(ADA)).toEqual(['parked']);
	});

	it('is nobody who is judged by watching', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		start(room, 'watched');
		pass(room, 12);
		expect(room.kinds(ADA)).toEqual([]);
	});

	it('is who has not moved a draft for the limit, until they do', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		start(room, 'essay');
		for (let n = 0; n < 4; n++) {
			keep(room, `t${n}`);
			pass(room, 4);
		}
		expect(room.kinds(ADA)).toEqual([]);
		pass(room, 1);
		expect(room.kinds(ADA)).toEqual(['parked']);
		expect(seat(room).status).toBe('parked');
		keep(room, 't9');
		expect(room.kinds(ADA)).toEqual([]);
	});
});

describe('[W8] the wall', () => {
	it('counts those who write and wait as one, and moves with no reading', () => {
		const room = classOn(map);
		start(room, 'essay');
		keep(room, 't1');
		const writing = wall(room);
		expect(writing).toContain('"writing":1');
		turnIn(room, 't2');
		expect(wall(room)).toBe(writing);
		open(room);
		judge(room, 1, 't2', 'n1');
		expect(wall(room)).toBe(writing);
	});
});

it('[M8] what a person said of work stands in the log with who said it', () => {
	const room = classOn(map);
	turnIn(room, 't1');
	judge(room, 3, 't1', 'n1');
	const assessed = room.happened('assessed').at(-1);
	expect(assessed).toMatchObject({ actor: TEACHER, payload: { rubric: 3, work: 't1', note: 'n1' } });
});
