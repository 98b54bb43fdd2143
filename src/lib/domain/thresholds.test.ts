import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, replayed, TEACHER } from '../../../tests/histories/class.ts';
import type { ClassroomEvent } from './events.ts';
import { previewOf } from './preview.ts';
import { THRESHOLD_NAMES, THRESHOLDS, USUAL, wrongWith, type StoredThresholds } from './thresholds.ts';
import { offersOf } from './verdicts.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const OTHER = 2;

describe('[A24] limits', () => {
	it('are usable as they come', () => {
		expect(wrongWith(USUAL)).toBeNull();
	});

	it.each(THRESHOLD_NAMES)('%s is refused outside of its range, and where it is no whole number', (threshold) => {
		const { min, max } = THRESHOLDS[threshold];
		for (const value of [min - 1, max + 1, min + 0.5, Number.NaN])
			expect(wrongWith({ ...USUAL, [threshold]: value })).toEqual({
				code: 'thresholdOutOfRange',
				threshold,
				min,
				max
			});
	});

	it.each([
		['stuckAttempts', 'criticalAttempts'],
		['stuckLevel', 'criticalLevel'],
		['strugglingRight', 'strugglingOver']
	] as const)('%s that is not under %s is refused, both named', (lower, upper) => {
		const same = Math.max(THRESHOLDS[lower].min, THRESHOLDS[upper].min);
		expect(wrongWith({ ...USUAL, [lower]: same, [upper]: same })).toEqual({
			code: 'thresholdsContradict',
			lower,
			upper
		});
	});

	it('hold from then on, and say who changed them', () => {
		const room = classOn(map);
		room.teacher({ type: 'setThresholds', base: 0, values: { ...USUAL, wrongTurnMisses: 5 } });
		expect(room.progress().thresholds).toMatchObject({ version: 1, by: TEACHER, at: room.now() });
		for (let n = 0; n < 4; n++) {
			const item = { waypoint: 'two', generator: 'bank', seed: n };
			room.student(ADA, { type: 'submitAnswer', ...item, answer: { kind: 'choice', option: (n + 1) % 4 }, ms: 9000 });
		}
		expect(room.kinds(ADA)).not.toContain('wrongTurn');
	});

	it('are not overwritten by whoever has not seen the newest', () => {
		const room = classOn(map);
		room.ask({ type: 'setThresholds', base: 0, values: { ...USUAL, parkedMinutes: 8 } }, TEACHER);
		expect(room.ask({ type: 'setThresholds', base: 0, values: { ...USUAL, parkedMinutes: 9 } }, OTHER)).toEqual({
			code: 'thresholdsChanged'
		});
		room.ask({ type: 'setThresholds', base: 1, values: { ...USUAL, parkedMinutes: 9 } }, OTHER);
		expect(room.progress().thresholds).toMatchObject({ version: 2, by: OTHER, values: { parkedMinutes: 9 } });
	});

	it('change nothing when they say what holds already', () => {
		expect(classOn(map).teacher({ type: 'setThresholds', base: 7, values: { ...USUAL } })).toEqual([]);
	});

	it('[A8] end what they make over', () => {
		const room = classOn(map);
		for (let n = 0; n < 9; n++) room.answer(ADA, 'one', 'wrong');
		for (let n = 0; n < 5; n++) room.answer(ADA, 'one', 'right');
		expect(room.kinds(ADA)).toContain('struggling');
		room.teacher({ type: 'setThresholds', base: 0, values: { ...USUAL, strugglingOver: 5 } });
		expect(room.kinds(ADA)).not.toContain('struggling');
	});
});

describe('[A24] limits of an earlier log', () => {
	const set = (values: StoredThresholds): ClassroomEvent => ({
		type: 'thresholdsSet',
		studentId: null,
		actor: TEACHER,
		occurredAt: 0,
		payload: { values }
	});
	const paceAfter = (...settings: StoredThresholds[]) => replayed(map, settings.map(set)).thresholds.values.hintPace;

	it('mean what they meant: seconds for a hint of about twenty words', () => {
		const { hintPace: _, ...others } = USUAL;
		expect([1, 2, 4, 10].map((hintSeconds) => paceAfter({ ...others, hintSeconds }))).toEqual([20, 10, 5, 2]);
	});

	it('leave alone what they do not name', () => {
		expect(paceAfter({ ...USUAL, hintPace: 6 }, { parkedMinutes: 7 })).toBe(6);
		expect(replayed(map, [set({ hintSeconds: 4 })]).thresholds.values).toEqual({ ...USUAL, hintPace: 5 });
	});

	it('hold in the look back at the last lesson, too', () => {
		const room = classOn(map);
		room.teacher({ type: 'endLesson' });
		const log = [...room.log, set({ parkedMinutes: 7 })];
		expect(previewOf(room.map, log, USUAL)?.now).toEqual(previewOf(room.map, log, USUAL)?.proposed);
	});
});

describe('[A27] not true', () => {
	type Room = ReturnType<typeof classOn>;
	const answered = (room: Room, action: 'notTrue' | 'helped', times: number, waypoint = 'one') => {
		for (let n = 0; n < times; n++) {
			for (let miss = 0; miss < 18 && !room.kinds(BEN).includes('stuck'); miss++) room.answer(BEN, waypoint, 'wrong');
			const alert = room.alerts(BEN).find(({ kind }) => kind === 'stuck');
			room.teacher({ type: 'answerAlert', alert: alert?.id ?? '', action });
			room.teacher({ type: 'endLesson' });
			room.teacher({ type: 'startLesson', minutes: 45 });
		}
	};
	const offers = (room: Room) => {
		const { verdicts, thresholds } = room.progress();
		return offersOf(verdicts, thresholds.values);
	};

	it('of over half of the last twenty offers that teacher a quieter limit, which changes nothing by itself', () => {
		const room = classOn(map);
		answered(room, 'notTrue', 10);
		expect(offers(room)).toEqual([]);
		answered(room, 'notTrue', 1);
		expect(offers(room)).toEqual([
			{ by: TEACHER, kind: 'stuck', threshold: 'stuckAttempts', to: 7, notTrue: 11, of: 11 }
		]);
		expect(room.progress().thresholds.values).toEqual(USUAL);
		room.teacher({ type: 'setThresholds', base: 0, values: { ...USUAL, stuckAttempts: 7 } });
		expect(offers(room)).toEqual([]);
	});

	it('is outweighed by alerts that were true, and by what was undone', () => {
		const room = classOn(map);
		answered(room, 'notTrue', 11);
		answered(room, 'helped', 10, 'two');
		expect(offers(room)).toEqual([]);
	});
});
