import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MINUTE, TEACHER } from '../../../tests/histories/class.ts';
import { nextDue } from './decide-classroom.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const CARLA = 13;
const DEE = 14;
const ALL = [ADA, BEN, CARLA, DEE];

type Room = ReturnType<typeof classOn>;

/** Minute by minute; everyone but Ada works. */
function pass(room: Room, minutes: number, busy = [BEN, CARLA, DEE]): void {
	for (let n = 0; n < minutes; n++) {
		room.wait(MINUTE);
		for (const id of busy) room.answer(id, 'one', 'right');
		room.system({ type: 'tick' });
	}
}
const ada = (room: Room) => room.progress().students.get(ADA);

describe('[A17] [A18] off screen', () => {
	it('is agreed for some minutes in which nobody is called parked, and then ordinary again', () => {
		const room = classOn(map, ALL);
		room.student(ADA, { type: 'goOffScreen', way: 'paper', minutes: 10 });
		pass(room, 9);
		expect(room.kinds(ADA)).toEqual([]);
		expect(ada(room)?.offScreen).toMatchObject({ way: 'paper', by: ADA });
		pass(room, 1);
		expect(ada(room)?.offScreen).toBeNull();
		expect(room.happened('offScreenEnded')[0]?.payload.because).toBe('time');
		pass(room, 4);
		expect(room.kinds(ADA)).toEqual([]);
		pass(room, 1);
		expect(room.kinds(ADA)).toEqual(['parked']);
	});

	it('is due when its minutes are over, even if nobody does anything', () => {
		const room = classOn(map, [ADA]);
		room.teacher({ type: 'sendOffScreen', student: ADA, way: 'teacher', minutes: 3 });
		expect(nextDue(room.progress(), room.now())).toBe(room.now() + 3 * MINUTE);
	});

	it('ends with work at the screen, not with a hand', () => {
		const room = classOn(map);
		room.teacher({ type: 'sendOffScreen', student: ADA, way: 'partner', minutes: 10 });
		expect(ada(room)?.offScreen?.by).toBe(TEACHER);
		room.student(ADA, { type: 'raiseHand' });
		expect(ada(room)?.offScreen).not.toBeNull();
		room.answer(ADA, 'one', 'wrong');
		expect(ada(room)?.offScreen).toBeNull();
	});

	it('ends a parked alert, and when somebody says so', () => {
		const room = classOn(map, ALL);
		pass(room, 5);
		expect(room.kinds(ADA)).toEqual(['parked']);
		room.teacher({ type: 'sendOffScreen', student: ADA, way: 'paper', minutes: 10 });
		expect(room.kinds(ADA)).toEqual([]);
		room.student(ADA, { type: 'comeBack' });
		expect(ada(room)?.offScreen).toBeNull();
	});

	it('is agreed for a minute to an hour, in a lesson, about someone in the class', () => {
		const room = classOn(map);
		for (const minutes of [0, 61, Number.NaN])
			expect(room.student(ADA, { type: 'goOffScreen', way: 'paper', minutes })).toMatchObject({
				code: 'minutesOutOfRange'
			});
		expect(room.teacher({ type: 'sendOffScreen', student: 99, way: 'paper', minutes: 5 })).toMatchObject({
			code: 'notEnrolled'
		});
		room.teacher({ type: 'endLesson' });
		expect(room.student(ADA, { type: 'goOffScreen', way: 'paper', minutes: 5 })).toMatchObject({ code: 'noLesson' });
	});
});

describe('[A18] away', () => {
	it('ends what is open about a student, and ends with any action', () => {
		const room = classOn(map, ALL);
		room.student(ADA, { type: 'raiseHand' });
		room.teacher({ type: 'setAway', student: ADA, away: true });
		expect(room.kinds(ADA)).toEqual([]);
		pass(room, 12);
		expect(room.kinds(ADA)).toEqual([]);
		room.student(ADA, { type: 'startWaypoint', waypoint: 'one' });
		expect(ada(room)?.awaySince).toBeNull();
	});

	it('is of one lesson', () => {
		const room = classOn(map);
		room.teacher({ type: 'setAway', student: ADA, away: true });
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 30 });
		expect(ada(room)?.awaySince).toBeNull();
	});
});

describe('[A19] paused', () => {
	it('raises nothing but hands, and starts the waiting anew when it goes on', () => {
		const room = classOn(map, ALL);
		room.teacher({ type: 'pauseLesson' });
		for (let n = 0; n < 12; n++) room.answer(BEN, 'two', 'wrong');
		pass(room, 20, [CARLA, DEE]);
		expect(room.happened('alertRaised')).toEqual([]);
		room.student(ADA, { type: 'raiseHand' });
		expect(room.kinds(ADA)).toEqual(['hand']);
		room.student(ADA, { type: 'lowerHand' });
		room.teacher({ type: 'resumeLesson' });
		pass(room, 4, [CARLA, DEE, BEN]);
		expect(room.kinds(ADA)).not.toContain('parked');
		pass(room, 1, [CARLA, DEE, BEN]);
		expect(room.kinds(ADA)).toContain('parked');
	});

	it('needs a running lesson, and is over with it', () => {
		const room = classOn(map);
		room.teacher({ type: 'pauseLesson' });
		expect(room.teacher({ type: 'pauseLesson' })).toEqual([]);
		room.teacher({ type: 'endLesson' });
		expect(room.progress().lesson?.pausedAt).toBeNull();
		expect(room.teacher({ type: 'pauseLesson' })).toMatchObject({ code: 'noLesson' });
	});
});

describe('[A23] supports', () => {
	it('give half as much time again, or twice as much', () => {
		const room = classOn(map, ALL);
		room.teacher({ type: 'setSupports', student: ADA, supports: ['extraTime'] });
		pass(room, 7);
		expect(room.kinds(ADA)).toEqual([]);
		pass(room, 1);
		expect(room.kinds(ADA)).toEqual(['parked']);
	});

	it('end what they spare: nothing that follows from time stays raised', () => {
		const room = classOn(map, ALL);
		pass(room, 5);
		expect(room.kinds(ADA)).toEqual(['parked']);
		room.teacher({ type: 'setSupports', student: ADA, supports: ['noTimeAlerts'] });
		expect(room.kinds(ADA)).toEqual([]);
	});

	it('stop what follows from time, and nothing else; evidence stays as it is', () => {
		const without = classOn(map, ALL);
		const granted = classOn(map, ALL);
		granted.teacher({ type: 'setSupports', student: ADA, supports: ['noTimeAlerts', 'doubleTime'] });
		for (const room of [without, granted]) {
			for (let n = 0; n < 8; n++) {
				room.wait(1000);
				const { name, answer } = room.plan(ADA, 'one', 'wrong');
				room.student(ADA, { type: 'submitAnswer', ...name, answer, ms: 1000 });
			}
		}
		expect(without.kinds(ADA)).toContain('rapidWrong');
		expect(granted.kinds(ADA)).not.toContain('rapidWrong');
		expect(granted.kinds(ADA)).toContain('struggling');
		expect(ada(granted)?.cells[0]?.mastery).toBe(ada(without)?.cells[0]?.mastery);
		pass(granted, 15);
		expect(granted.kinds(ADA)).not.toContain('parked');
	});
});
