import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MINUTE, TEACHER } from '../../../tests/histories/class.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const CARLA = 13;

describe('[A30] at a waypoint the student has left', () => {
	/** Stuck at the first waypoint, then this many first attempts at the next. */
	const left = (firsts: number, before?: (room: ReturnType<typeof classOn>) => void) => {
		const room = classOn(map);
		for (let n = 0; n < 6 * 3; n++) room.answer(ADA, 'one', 'wrong');
		before?.(room);
		for (let n = 0; n < firsts * 3; n++) room.answer(ADA, 'two', 'wrong');
		return room;
	};
	const stuckAt = (room: ReturnType<typeof classOn>) =>
		room.alerts(ADA).flatMap(({ kind, waypoint }) => (kind === 'stuck' ? [waypoint] : []));

	it('stuck ends with the third first attempt elsewhere', () => {
		expect(stuckAt(left(2))).toEqual(['one']);
		const room = left(3);
		expect(stuckAt(room)).toEqual([]);
		expect(room.happened('alertCleared').map(({ payload }) => payload.because)).toContain('movedOn');
	});

	it('and holds nothing back where the student is now', () => {
		expect(stuckAt(left(6))).toEqual(['two']);
	});

	it('stays while the teacher is on the way', () => {
		const room = left(6, (one) => {
			const alert = one.alerts(ADA).find(({ kind }) => kind === 'stuck')?.id ?? '';
			one.teacher({ type: 'answerAlert', alert, action: 'going' });
		});
		expect(stuckAt(room)).toEqual(['one']);
	});

	it('stays with whoever comes back to it in between', () => {
		const room = left(2);
		for (let n = 0; n < 3; n++) room.answer(ADA, 'one', 'wrong');
		for (let n = 0; n < 2 * 3; n++) room.answer(ADA, 'two', 'wrong');
		expect(stuckAt(room)).toEqual(['one']);
	});
});

describe('stuck', () => {
	const missed = (times: number) => {
		const room = classOn(map);
		// Three tries on each item: only the first counts as an opportunity.
		for (let n = 0; n < times * 3; n++) room.answer(ADA, 'one', 'wrong');
		return room;
	};

	it('[A5] is raised by the sixth first attempt with little mastery, not the fifth', () => {
		expect(missed(5).kinds(ADA)).not.toContain('stuck');
		const alert = missed(6)
			.alerts(ADA)
			.find(({ kind }) => kind === 'stuck');
		expect(alert?.evidence).toMatchObject({ because: 'lowAfterMany', attempts: 6, correct: 0 });
	});

	it('[A5] does not mind four wrong first attempts in a row, if sixty right ones follow', () => {
		const room = missed(4);
		for (let n = 0; n < 30; n++) room.answer(ADA, 'one', 'right');
		expect(room.happened('alertRaised').map(({ payload }) => payload.kind)).not.toContain('stuck');
		expect(room.kinds(ADA)).toEqual([]);
	});

	it('[A4] is not said of somebody who once had three right first attempts in a row', () => {
		const room = classOn(map);
		for (let n = 0; n < 2 * 3; n++) room.answer(ADA, 'one', 'wrong');
		for (let n = 0; n < 3; n++) room.answer(ADA, 'one', 'right');
		for (let n = 0; n < 6 * 3; n++) room.answer(ADA, 'one', 'wrong');
		expect(room.progress().students.get(ADA)?.cells[0]).toMatchObject({ attempts: 11, shown: true });
		expect(room.kinds(ADA)).not.toContain('stuck');
	});

	it('[A8] ends by itself when mastery is .8 or more', () => {
		const room = missed(6);
		for (let n = 0; room.kinds(ADA).includes('stuck') && n < 30; n++) room.answer(ADA, 'one', 'right');
		expect(room.progress().students.get(ADA)?.cells[0]?.mastery).toBeGreaterThanOrEqual(0.8);
		expect(room.happened('alertCleared').at(-1)?.payload.because).toBe('recovered');
	});

	it('[A10] [A28] comes once per waypoint in a lesson, and again in the next', () => {
		const room = missed(6);
		for (const { id } of room.alerts(ADA)) room.teacher({ type: 'answerAlert', alert: id, action: 'helped' });
		for (let n = 0; n < 6; n++) room.answer(ADA, 'one', 'wrong');
		expect(room.kinds(ADA)).not.toContain('stuck');
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 30 });
		room.answer(ADA, 'one', 'wrong');
		expect(room.kinds(ADA)).not.toContain('stuck');
		for (let n = 0; n < 8; n++) room.answer(ADA, 'one', 'wrong');
		expect(room.kinds(ADA)).toContain('stuck');
	});

	it('[A9] is not raised by answers that come more than ten minutes late', () => {
		const room = classOn(map);
		room.wait(30 * MINUTE);
		for (let n = 0; n < 18; n++) room.answer(ADA, 'one', 'wrong', { at: room.now() - 11 * MINUTE });
		expect(room.kinds(ADA)).toEqual([]);
	});

	it('[A11] is not raised outside a lesson', () => {
		const room = classOn(map);
		room.teacher({ type: 'endLesson' });
		for (let n = 0; n < 18; n++) room.answer(ADA, 'one', 'wrong');
		expect(room.kinds(ADA)).toEqual([]);
	});
});

describe('wrong turn', () => {
	it('[A3] names the prerequisite that was never reached', () => {
		const room = classOn(map);
		room.answer(ADA, 'two', 'wrong');
		room.student(ADA, { type: 'skipItem', ...room.plan(ADA, 'two', 'wrong').name });
		for (let n = 1; n < 3; n++) {
			const name = { waypoint: 'two', generator: 'bank', seed: n };
			room.student(ADA, { type: 'submitAnswer', ...name, answer: { kind: 'choice', option: (n + 1) % 4 }, ms: 1 });
		}
		expect(room.alerts(ADA)[0]?.evidence).toMatchObject({ because: 'missingPrerequisite', prerequisite: 'one' });
	});

	it('[A8] ends after two right answers in a row', () => {
		const room = classOn(map);
		for (const seed of [0, 1, 2]) {
			const name = { waypoint: 'two', generator: 'bank', seed };
			room.student(ADA, { type: 'submitAnswer', ...name, answer: { kind: 'choice', option: (seed + 1) % 4 }, ms: 1 });
		}
		expect(room.kinds(ADA)).toContain('wrongTurn');
		for (const seed of [5, 6]) {
			const name = { waypoint: 'two', generator: 'bank', seed };
			room.student(ADA, { type: 'submitAnswer', ...name, answer: { kind: 'choice', option: seed % 4 }, ms: 1 });
		}
		expect(room.kinds(ADA)).not.toContain('wrongTurn');
	});
});

describe('hand', () => {
	it('[A1] is up once, however often it is raised', () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		expect(room.student(ADA, { type: 'raiseHand' })).toEqual([]);
		expect(room.kinds(ADA)).toEqual(['hand']);
	});

	it('[A8] ends when it is lowered', () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		room.student(ADA, { type: 'lowerHand' });
		expect(room.kinds(ADA)).toEqual([]);
	});

	it('[A11] may be raised outside a lesson', () => {
		const room = classOn(map);
		room.teacher({ type: 'endLesson' });
		room.student(ADA, { type: 'raiseHand' });
		expect(room.kinds(ADA)).toEqual(['hand']);
	});
});

describe('parked', () => {
	const waiting = (minutes: number) => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		room.wait((minutes - 1) * MINUTE);
		for (const id of [BEN, CARLA]) room.answer(id, 'one', 'right');
		room.wait(MINUTE);
		room.system({ type: 'tick' });
		return room;
	};

	it('[A6] is raised after five minutes without an action, not after four', () => {
		expect(waiting(4).kinds(ADA)).toEqual([]);
		expect(waiting(5).kinds(ADA)).toEqual(['parked']);
	});

	it('[A8] ends with any action, and [A6] does not come again for ten minutes', () => {
		const room = waiting(5);
		room.student(ADA, { type: 'startWaypoint', waypoint: 'one' });
		expect(room.kinds(ADA)).toEqual([]);
		for (let n = 0; n < 9; n++) {
			room.wait(MINUTE);
			for (const id of [BEN, CARLA]) room.answer(id, 'one', 'right');
			room.system({ type: 'tick' });
		}
		expect(room.kinds(ADA)).toEqual([]);
		room.wait(MINUTE);
		room.system({ type: 'tick' });
		expect(room.kinds(ADA)).toEqual(['parked']);
	});

	it('[A7] is nobody while more than half of the class is idle', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		room.wait(20 * MINUTE);
		room.system({ type: 'tick' });
		expect(room.progress().alerts.size).toBe(0);
	});

	it('[L4] is not for a student whose signal is lost', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		room.system({ type: 'signalLost', students: [ADA] });
		room.wait(4 * MINUTE);
		for (const id of [BEN, CARLA]) room.answer(id, 'one', 'right');
		room.wait(3 * MINUTE);
		room.system({ type: 'tick' });
		expect(room.kinds(ADA)).toEqual([]);
		expect(room.progress().students.get(ADA)?.presence).toBe('lost');
	});
});

describe('lesson', () => {
	it('[L1] ends when its time is up', () => {
		const room = classOn(map);
		room.wait(60 * MINUTE);
		room.system({ type: 'tick' });
		expect(room.happened('lessonEnded')[0]?.payload.because).toBe('time');
	});

	it('[L2] opens joining, and closes it at the end', () => {
		const room = classOn(map);
		expect(room.progress().joining).toBe(true);
		room.teacher({ type: 'endLesson' });
		expect(room.progress().joining).toBe(false);
	});

	it('[A10] takes its alerts with it', () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		room.teacher({ type: 'endLesson' });
		expect(room.progress().alerts.size).toBe(0);
	});

	it('is not started twice, nor for no time at all', () => {
		const room = classOn(map);
		expect(room.teacher({ type: 'startLesson', minutes: 30 })).toMatchObject({ code: 'lessonRunning' });
		room.teacher({ type: 'endLesson' });
		expect(room.teacher({ type: 'startLesson', minutes: 0 })).toMatchObject({ code: 'minutesOutOfRange' });
	});
});

describe('interventions', () => {
	const withHand = () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		return { room, alert: room.alerts(ADA)[0]?.id ?? '' };
	};

	it.each(['going', 'helped', 'snooze', 'productiveStruggle', 'notTrue'] as const)(
		'[L3] %s can be undone',
		(action) => {
			const { room, alert } = withHand();
			const before = room.progress().alerts.get(alert);
			room.teacher({ type: 'answerAlert', alert, action });
			expect(room.progress().alerts.get(alert)).not.toEqual(before);
			const [intervention] = room.progress().interventions.keys();
			room.teacher({ type: 'undoIntervention', intervention: intervention ?? '' });
			expect(room.progress().alerts.get(alert)).toEqual(before);
			expect(room.kinds(ADA)).toEqual(['hand']);
		}
	);

	it('names the teacher who made them', () => {
		const { room, alert } = withHand();
		room.teacher({ type: 'answerAlert', alert, action: 'going' });
		expect(room.happened('interventionMade')[0]?.actor).toBe(TEACHER);
	});

	it('undoes each step once', () => {
		const { room, alert } = withHand();
		room.teacher({ type: 'answerAlert', alert, action: 'helped' });
		const intervention = 'i1';
		room.teacher({ type: 'undoIntervention', intervention });
		expect(room.teacher({ type: 'undoIntervention', intervention })).toMatchObject({ code: 'alreadyUndone' });
	});
});
