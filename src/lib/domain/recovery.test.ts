// [L5] What a student does next that is being back on route, by what the step was about.
import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MINUTE } from '../../../tests/histories/class.ts';
import type { AlertKind } from './alerts.ts';
import type { AlertAnswer } from './interventions.ts';
import { USUAL } from './thresholds.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const CARLA = 13;
type Room = ReturnType<typeof classOn>;

const turnTo = (room: Room, kind: AlertKind, action: AlertAnswer = 'helped') =>
	room.teacher({
		type: 'answerAlert',
		alert: room.alerts(ADA).find((one) => one.kind === kind)?.id ?? '',
		action
	});
const backs = (room: Room) => room.happened('backOnRoute').map(({ payload }) => payload);
const onItsOwn = (seed: number, right: boolean) => ({
	...{ type: 'submitAnswer' as const, waypoint: 'two', generator: 'bank', seed, ms: 9_000 },
	answer: { kind: 'choice' as const, option: (seed + (right ? 0 : 1)) % 4 }
});

describe('[L5] what followed a step', () => {
	it('is back on route, after so many answers', () => {
		const room = classOn(map);
		for (let n = 0; n < 18; n++) room.answer(ADA, 'one', 'wrong');
		const [alert] = room.alerts(ADA);
		room.teacher({ type: 'answerAlert', alert: alert?.id ?? '', action: 'helped' });
		room.wait(2 * MINUTE);
		for (let n = 0; n < 9 && room.happened('backOnRoute').length === 0; n++) room.answer(ADA, 'one', 'right');
		const [back] = room.happened('backOnRoute');
		const [step] = [...room.progress().interventions.values()];
		expect(step).toMatchObject({ attempts: back?.payload.attempts, backAt: room.now() });
		expect(back?.payload.attempts).toBe(room.happened('answerSubmitted').length - 18);
	});

	it('is not counted after a false alarm, after an undo, or once the lesson is over', () => {
		for (const spoil of ['notTrue', 'undo', 'end'] as const) {
			const room = classOn(map);
			room.student(BEN, { type: 'raiseHand' });
			const [alert] = room.alerts(BEN);
			const action = spoil === 'notTrue' ? 'notTrue' : 'helped';
			room.teacher({ type: 'answerAlert', alert: alert?.id ?? '', action });
			if (spoil === 'undo') room.teacher({ type: 'undoIntervention', intervention: 'i1' });
			if (spoil === 'end') room.teacher({ type: 'endLesson' });
			room.answer(BEN, 'one', 'right');
			expect(room.happened('backOnRoute')).toEqual([]);
		}
	});
});

describe('[L5] after being parked', () => {
	/** Ada has done nothing for five minutes, and the teacher has just turned to her. */
	const parked = (action: AlertAnswer) => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		room.wait(4 * MINUTE);
		for (const id of [BEN, CARLA]) room.answer(id, 'one', 'right');
		room.wait(MINUTE);
		room.system({ type: 'tick' });
		turnTo(room, 'parked', action);
		return room;
	};
	const wrongly = (room: Room) => room.answer(ADA, 'one', 'wrong');
	const starting = (room: Room) => room.student(ADA, { type: 'startWaypoint', waypoint: 'one' });
	const handing = (room: Room) => room.student(ADA, { type: 'raiseHand' });

	it.each([
		['a wrong answer', wrongly, 1],
		['a start', starting, 0],
		['a hand', handing, 0]
	])('%s is being back: it is a step', (_, step, attempts) => {
		for (const action of ['helped', 'going', 'snooze'] as const) {
			const room = parked(action);
			room.wait(MINUTE);
			expect(backs(room)).toEqual([]);
			step(room);
			expect(backs(room)).toEqual([{ intervention: 'i1', attempts }]);
		}
	});

	it('nothing that others do is, though it ends the alert', () => {
		for (const action of ['helped', 'going'] as const) {
			const room = parked(action);
			room.wait(MINUTE);
			room.teacher({ type: 'setThresholds', base: 0, values: { ...USUAL, parkedMinutes: 8 } });
			room.teacher({ type: 'pauseLesson' });
			room.teacher({ type: 'setSupports', student: ADA, supports: ['noTimeAlerts'] });
			expect(room.kinds(ADA)).toEqual([]);
			expect(backs(room)).toEqual([]);
		}
	});

	it('nor is an answer that comes late, given before the step', () => {
		const room = parked('helped');
		room.wait(MINUTE);
		room.answer(ADA, 'one', 'right', { at: room.now() - 2 * MINUTE });
		expect(backs(room)).toEqual([]);
	});
});

describe('[L5] after a hand', () => {
	it('the next right answer is being back; no start is, and no wrong answer', () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		turnTo(room, 'hand');
		room.student(ADA, { type: 'startWaypoint', waypoint: 'one' });
		room.answer(ADA, 'one', 'wrong');
		expect(backs(room)).toEqual([]);
		room.answer(ADA, 'one', 'right');
		expect(backs(room)).toEqual([{ intervention: 'i1', attempts: 2 }]);
	});
});

describe('[L5] after anything else', () => {
	it('what would have ended the alert is being back, and not a moment before', () => {
		const room = classOn(map);
		for (const seed of [0, 1, 2]) room.student(ADA, onItsOwn(seed, false));
		turnTo(room, 'wrongTurn');
		for (const [seed, right] of [true, false, true].entries()) room.student(ADA, onItsOwn(5 + seed, right));
		expect(backs(room)).toEqual([]);
		room.student(ADA, onItsOwn(8, true));
		expect(backs(room)).toEqual([{ intervention: 'i1', attempts: 4 }]);
	});

	it('nobody is while the alert still stands', () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		turnTo(room, 'hand', 'going');
		room.answer(ADA, 'one', 'right');
		expect(room.kinds(ADA)).toEqual(['hand']);
		expect(backs(room)).toEqual([]);
		room.student(ADA, { type: 'lowerHand' });
		expect(backs(room)).toEqual([{ intervention: 'i1', attempts: 1 }]);
	});
});
