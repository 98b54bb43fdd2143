import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MINUTE, replayed } from '../../../tests/histories/class.ts';
import { generatorById } from './items/generators.ts';
import { wordsToRead } from './items/words-to-read.ts';
import { fractions } from './maps/fractions.ts';
import { doingWellBy } from './recent.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const CARLA = 13;
const DEE = 14;

type Room = ReturnType<typeof classOn>;

/** First attempts alone: each on an item of its own. */
function tries(room: Room, id: number, outcomes: string, ms = 20_000, from = 0, waypoint = 'one'): void {
	[...outcomes].forEach((outcome, n) => {
		room.wait(ms);
		const seed = from + n;
		const option = (seed + (outcome === '+' ? 0 : 1)) % 4;
		const item = { waypoint, generator: 'bank', seed };
		room.student(id, { type: 'submitAnswer', ...item, answer: { kind: 'choice', option }, ms });
	});
}

const evidence = (room: Room, id: number, kind: string) =>
	room.alerts(id).find((alert) => alert.kind === kind)?.evidence;

describe('[A12] critical', () => {
	it('comes with the tenth first attempt that leaves mastery low, says what was counted, and ends with mastery', () => {
		const room = classOn(map);
		tries(room, ADA, '--+--+---');
		expect(room.kinds(ADA)).not.toContain('critical');
		tries(room, ADA, '-', 20_000, 9);
		expect(evidence(room, ADA, 'critical')).toMatchObject({ attempts: 10, correct: 2, minutes: 3 });
		tries(room, ADA, '++++++', 20_000, 10);
		expect(room.kinds(ADA)).toEqual([]);
		tries(room, ADA, '-----', 20_000, 20);
		expect(room.happened('alertRaised').filter(({ payload }) => payload.kind === 'critical')).toHaveLength(1);
	});
});

describe('[A28] a new day', () => {
	it('starts without the alert that the last lesson ended with, until three first attempts say the same', () => {
		const room = classOn(map);
		tries(room, ADA, '----------');
		expect(room.kinds(ADA)).toContain('critical');
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 50 });
		tries(room, ADA, '--', 20_000, 10);
		expect(room.kinds(ADA)).toEqual([]);
		tries(room, ADA, '-', 20_000, 12);
		expect(room.kinds(ADA)).toContain('critical');
	});
});

describe('[A13] struggling', () => {
	it('comes with the seventh wrong of ten, the lesson starting as if all had been right', () => {
		const room = classOn(map);
		tries(room, ADA, '------');
		expect(room.kinds(ADA)).not.toContain('struggling');
		tries(room, ADA, '-', 20_000, 6);
		expect(evidence(room, ADA, 'struggling')).toEqual({
			kind: 'struggling',
			because: 'manyErrors',
			correct: 0,
			of: 7,
			inRow: 7
		});
	});

	it('ends at six of ten, and does not come again for ten minutes', () => {
		const room = classOn(map);
		tries(room, ADA, '-------++');
		expect(room.kinds(ADA)).toContain('struggling');
		tries(room, ADA, '++++', 20_000, 9);
		expect(room.kinds(ADA)).not.toContain('struggling');
		tries(room, ADA, '-------', 20_000, 13);
		expect(room.kinds(ADA)).not.toContain('struggling');
		room.wait(10 * MINUTE);
		tries(room, ADA, '-', 20_000, 20);
		expect(room.kinds(ADA)).toContain('struggling');
	});

	it('does not begin with a right answer, however few there were', () => {
		const room = classOn(map);
		tries(room, ADA, '-------');
		for (const { id } of room.alerts(ADA)) room.teacher({ type: 'answerAlert', alert: id, action: 'helped' });
		room.wait(11 * MINUTE);
		tries(room, ADA, '+', 20_000, 7);
		expect(room.kinds(ADA)).toEqual([]);
		tries(room, ADA, '-', 20_000, 8);
		expect(room.kinds(ADA)).toContain('struggling');
	});

	it('says of generated items whether hints were used, and whether they helped', () => {
		const room = classOn(fractions);
		const waypoint = fractions.waypoints[0]?.id ?? '';
		for (let n = 0; n < 7; n++) room.answer(ADA, waypoint, 'wrong');
		expect(evidence(room, ADA, 'struggling')).toMatchObject({ because: 'hintsUnused' });
		for (let n = 0; n < 7; n++) {
			room.wait(MINUTE);
			room.student(BEN, { type: 'showHint', ...room.plan(BEN, waypoint, 'wrong').name });
			room.answer(BEN, waypoint, 'wrong');
		}
		expect(evidence(room, BEN, 'struggling')).toMatchObject({ because: 'hintsNotHelping' });
	});
});

describe('[A14] rapid wrong', () => {
	it('is three wrong within three seconds of the last ten, with their times, and ends at one', () => {
		const room = classOn(map);
		tries(room, ADA, '-+-+-', 2_000);
		expect(evidence(room, ADA, 'rapidWrong')).toMatchObject({ count: 3, of: 5, seconds: 3, ms: [2000, 2000, 2000] });
		tries(room, ADA, '+++++++', 20_000, 5);
		expect(room.kinds(ADA)).toContain('rapidWrong');
		tries(room, ADA, '+', 20_000, 12);
		expect(room.kinds(ADA)).not.toContain('rapidWrong');
	});

	it('does not come again for ten minutes after it ended, whatever is answered', () => {
		const room = classOn(map);
		tries(room, ADA, '---', 2_000);
		tries(room, ADA, '+++++++++', 20_000, 3);
		expect(room.kinds(ADA)).not.toContain('rapidWrong');
		const over = room.happened('alertCleared').at(-1)?.occurredAt ?? NaN;
		tries(room, ADA, '----', 2_000, 12);
		room.wait(over + 10 * MINUTE - 2_001 - room.now());
		tries(room, ADA, '-', 2_000, 16);
		expect(room.kinds(ADA)).not.toContain('rapidWrong');
		tries(room, ADA, '-', 1, 17);
		expect(evidence(room, ADA, 'rapidWrong')).toMatchObject({ count: 6 });
	});

	it('shows the times of exactly the answers it counted, wherever they were given', () => {
		const room = classOn(map);
		tries(room, ADA, '-', 1_000);
		tries(room, ADA, '----', 9_000, 1);
		tries(room, ADA, '-', 2_000, 0, 'two');
		tries(room, ADA, '-', 1_500, 5);
		expect(evidence(room, ADA, 'rapidWrong')).toMatchObject({ count: 3, of: 7, ms: [1_000, 2_000, 1_500] });
		const quick = classOn(map);
		tries(quick, ADA, '--', 1_000);
		tries(quick, ADA, '---------', 9_000, 2);
		tries(quick, ADA, '--', 2_000, 11);
		expect(quick.kinds(ADA)).not.toContain('rapidWrong');
		tries(quick, ADA, '-', 2_500, 13);
		expect(evidence(quick, ADA, 'rapidWrong')).toMatchObject({ count: 3, of: 10, ms: [2_000, 2_000, 2_500] });
	});

	it('is neither being quick and right, nor being slow and wrong', () => {
		const room = classOn(map);
		tries(room, ADA, '+++++++', 1_000);
		tries(room, BEN, '---', 3_000);
		expect([...room.kinds(ADA), ...room.kinds(BEN)]).not.toContain('rapidWrong');
	});
});

describe('[A15] hint rush', () => {
	/** Three hints an item. */
	const waypoint = 'unit-fractions';
	const begun = () => {
		const room = classOn(fractions);
		room.student(ADA, { type: 'startWaypoint', waypoint });
		return room;
	};
	/** Ada asks for a hint, so much sooner (ms) than what is there can be read at ten words a second. */
	function hint(room: Room, sooner: number) {
		const { name } = room.plan(ADA, waypoint, 'right');
		const cell = room.progress().students.get(ADA)?.cells[room.map.indexOf.get(waypoint) ?? -1];
		const item = generatorById(name.generator)?.make(name.seed);
		if (!item) throw new Error('no item');
		const seen = cell?.working.hints ?? 0;
		if (seen === item.hints.length) return void room.answer(ADA, waypoint, 'right');
		room.wait(wordsToRead(item, seen) * 100 - sooner);
		room.student(ADA, { type: 'showHint', ...name });
	}
	const rushed = (room: Room) => room.progress().students.get(ADA)?.recent.rushed ?? 0;

	it('is three hints asked for sooner than what was there can be read, at ten words a second', () => {
		const room = begun();
		while (room.happened('hintShown').length < 2) hint(room, 1);
		expect(room.kinds(ADA)).not.toContain('hintRush');
		while (room.happened('hintShown').length < 3) hint(room, 1);
		expect(evidence(room, ADA, 'hintRush')).toMatchObject({ count: 3, of: 3, pace: 10 });
		for (let n = 0; n < 3; n++) room.answer(ADA, waypoint, 'right');
		expect(room.kinds(ADA)).not.toContain('hintRush');
	});

	/** A wrong answer, and then so many hints, each asked for too soon. */
	function rush(room: Room, hints: number) {
		room.answer(ADA, waypoint, 'wrong');
		const until = room.happened('hintShown').length + hints;
		while (room.happened('hintShown').length < until) hint(room, 1);
	}
	const raised = (room: Room) =>
		room.happened('alertRaised').filter(({ payload }) => payload.kind === 'hintRush').length;

	it('does not come again for ten minutes', () => {
		const room = begun();
		rush(room, 6);
		for (let n = 0; n < 3; n++) room.answer(ADA, waypoint, 'right');
		rush(room, 6);
		expect(raised(room)).toBe(1);
		room.wait(10 * MINUTE);
		rush(room, 6);
		expect(raised(room)).toBe(2);
		expect(room.kinds(ADA)).toContain('hintRush');
	});

	it('ends when one of the last ten hints was rushed, not at two', () => {
		const room = begun();
		while (room.happened('hintShown').length < 3) hint(room, 1);
		while (room.happened('hintShown').length < 12) {
			const before = room.happened('hintShown').length;
			hint(room, 0);
			// An item is over: not one right after the other.
			if (room.happened('hintShown').length === before) room.answer(ADA, waypoint, 'wrong');
			const [over, n] = [!room.kinds(ADA).includes('hintRush'), room.happened('hintShown').length];
			expect([n, over]).toEqual([n, n === 12]);
		}
		expect(rushed(room).toString(2)).toBe('1000000000');
	});

	it.each([
		[2, 1],
		[3, 0]
	])('after %i right answers in a row is told %i times', (rights, times) => {
		const room = begun();
		for (let n = 0; n < rights; n++) room.answer(ADA, waypoint, 'right');
		for (let n = 0; n < 3; n++) hint(room, 1);
		expect(rushed(room)).toBe(0b111);
		expect(raised(room)).toBe(times);
		if (times > 0) room.answer(ADA, waypoint, 'right');
		expect(room.kinds(ADA)).not.toContain('hintRush');
	});

	it('is not hints that were just read: asking is no sign', () => {
		const room = begun();
		while (room.happened('hintShown').length < 9) hint(room, 0);
		expect(room.happened('alertRaised')).toEqual([]);
		expect(rushed(room)).toBe(0);
	});

	it('lets a long hint take longer than a short one', () => {
		const words = begun();
		while (words.happened('hintShown').length < 9) hint(words, 0);
		const noted = words.happened('hintShown').map(({ payload }) => payload.words ?? 0);
		expect(Math.max(...noted)).toBeGreaterThan(Math.min(...noted) + 5);
	});

	it('says nothing of a hint after a try: the item has been read', () => {
		const room = begun();
		room.answer(ADA, waypoint, 'wrong');
		room.student(ADA, { type: 'showHint', ...room.plan(ADA, waypoint, 'right').name });
		expect(rushed(room)).toBe(0);
	});

	it('counts from when a hint was shown, whatever was tried since', () => {
		const room = begun();
		hint(room, 0);
		room.wait(5_000);
		room.answer(ADA, waypoint, 'wrong');
		room.student(ADA, { type: 'showHint', ...room.plan(ADA, waypoint, 'right').name });
		expect(rushed(room)).toBe(0);
	});

	it('takes a hint of an earlier log for twenty words', () => {
		const rushedAfter = (ms: number) => {
			const room = begun();
			room.wait(ms);
			room.student(ADA, { type: 'showHint', ...room.plan(ADA, waypoint, 'right').name });
			const earlier = room.log.map((event) => {
				if (event.type !== 'hintShown') return event;
				const { words: _, ...payload } = event.payload;
				return { ...event, payload };
			});
			return replayed(fractions, earlier).students.get(ADA)?.recent.rushed;
		};
		expect([rushedAfter(1_999), rushedAfter(2_000)]).toEqual([1, 0]);
	});
});

describe('[A16] lost mastery', () => {
	it('is told of once a day, in no seat and in no queue', () => {
		const room = classOn(map);
		tries(room, ADA, '++++++');
		expect(room.progress().students.get(ADA)?.cells[0]?.reached).toBe(true);
		tries(room, ADA, '----', 20_000, 6);
		expect(evidence(room, ADA, 'lostMastery')).toMatchObject({ misses: expect.any(Number) as number });
		tries(room, ADA, '++++++++', 20_000, 10);
		expect(room.kinds(ADA)).toEqual([]);
		tries(room, ADA, '----', 20_000, 20);
		expect(room.kinds(ADA)).not.toContain('lostMastery');
		expect(room.happened('alertRaised').find(({ payload }) => payload.kind === 'lostMastery')?.payload.pushed).toBe(
			false
		);
	});
});

describe('[A26] doing well', () => {
	const well = (room: Room) => room.progress().students.get(ADA)?.recent.doingWell;

	it('is eight of the last ten first attempts, until fewer than seven', () => {
		const room = classOn(map);
		tries(room, ADA, '+++++++');
		expect(well(room)).toBe(false);
		tries(room, ADA, '+---', 20_000, 7);
		expect(well(room)).toBe(true);
		expect(doingWellBy(room.progress().students.get(ADA)!.recent)).toEqual({ right: 7, of: 10 });
		tries(room, ADA, '--', 20_000, 11);
		expect(well(room)).toBe(false);
		expect(room.kinds(ADA)).not.toContain('doingWell');
	});
});

describe('[A20] what is pushed', () => {
	const missThree = (room: Room, id: number) => tries(room, id, '---', 1_000, 0, 'two');
	const pushed = (room: Room) => room.happened('alertRaised').map(({ payload }) => payload.pushed);

	it('is one alert in two minutes for a class', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		missThree(room, ADA);
		missThree(room, BEN);
		expect(pushed(room).filter(Boolean)).toHaveLength(1);
		room.wait(2 * MINUTE);
		missThree(room, CARLA);
		expect(pushed(room).filter(Boolean)).toHaveLength(2);
	});

	it('is one in ten minutes for a student', () => {
		const room = classOn(map);
		missThree(room, ADA);
		room.wait(9 * MINUTE);
		const before = pushed(room).filter(Boolean).length;
		tries(room, ADA, '----', 1_000, 10, 'two');
		expect(pushed(room).filter(Boolean)).toHaveLength(before);
	});

	it('is every hand and every critical, at nobody’s cost', () => {
		const room = classOn(map, [ADA, BEN, CARLA]);
		for (const id of [ADA, BEN]) room.student(id, { type: 'raiseHand' });
		missThree(room, CARLA);
		expect(pushed(room).slice(0, 3)).toEqual([true, true, true]);
	});
});

describe('[A25] one mark', () => {
	it('is the most pressing of what is open, and what is quiet is none', () => {
		const room = classOn(map, [ADA, BEN, CARLA, DEE]);
		tries(room, ADA, '----------', 2_000);
		expect(new Set(room.kinds(ADA))).toEqual(new Set(['critical', 'stuck', 'struggling', 'rapidWrong']));
	});
});
