import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, BEN, classOn, mapOf, MINUTE, MONDAY } from '../../../../tests/histories/class.ts';
import { history, run } from '../../../../tests/histories/generated.ts';
import { generatorById } from '../items/generators.ts';
import type { Answer } from '../items/item.ts';
import { fractions } from '../maps/fractions.ts';
import type { CourseMap } from '../map.ts';
import { deepestMissing, routeOf } from '../routing.ts';
import type { Student } from '../student.ts';
import { boardRows } from '../views/board.ts';
import { meRow } from '../views/route.ts';
import type { StudentRow } from '../views/row-types.ts';

const chain = mapOf(bankWaypoint('a'), bankWaypoint('b', ['a']), bankWaypoint('c', ['b']));

function room(source: CourseMap = chain) {
	const told = classOn(source);
	const ada = () => told.progress().students.get(ADA) as Student;
	const me = () => meRow(told.progress(), ada());
	const asked = () => me().way.quiz;
	function keyOf(): { right: Answer; wrong: Answer } {
		const quiz = ada().way.quiz;
		if (!quiz) throw new Error('nothing is asked');
		const { waypoint, generator, seed } = quiz.asks;
		const items = told.map.waypoints[told.map.indexOf.get(waypoint) ?? -1]?.items;
		if (items?.kind === 'bank') {
			const key = items.items[seed]?.key ?? 0;
			return { right: { kind: 'choice', option: key }, wrong: { kind: 'choice', option: (key + 1) % items.options } };
		}
		const solution = generatorById(generator)?.solve(seed);
		if (!solution) throw new Error(`no generator ${generator}`);
		return { right: solution.right, wrong: solution.mistakes[0]?.answer ?? { kind: 'choice', option: 0 } };
	}
	function give(how: 'right' | 'wrong', number = asked()?.number ?? 0) {
		return told.student(ADA, { type: 'answerQuestion', number, answer: keyOf()[how], ms: 4_000 });
	}
	const level = (id: string) => ada().cells[told.map.indexOf.get(id) ?? -1];
	return { ...told, ada, me, asked, give, level };
}

describe('placement', () => {
	it('[Q4] asks at most fifteen questions and supposes, without declaring anything reached', () => {
		const { student, asked, give, me, happened, ada } = room(fractions);
		expect(me().way.fresh).toBe(true);
		student(ADA, { type: 'startPlacement' });
		let questions = 0;
		for (; asked(); questions++) give('right');
		expect(questions).toBeLessThanOrEqual(15);
		expect(happened('waypointReached')).toEqual([]);
		expect(ada().cells.filter((cell) => (cell?.attempts ?? 0) > 0)).toEqual([]);
		expect(me().way.placed.length).toBeGreaterThan(10);
		expect(me().way.placed.map(({ waypoint }) => waypoint)).not.toContain('farey');
		expect(me()).toMatchObject({ reached: 0, way: { fresh: false, result: { kind: 'placement', right: questions } } });
	});

	it('[R8] leaves what is placed out of the route until own work says otherwise', () => {
		const { student, asked, give, answer, me, progress, ada } = room();
		student(ADA, { type: 'startPlacement' });
		while (asked()) give(ada().way.quiz?.asks.waypoint === 'c' ? 'wrong' : 'right');
		expect(me().way.placed.map(({ waypoint }) => waypoint)).toEqual(['a', 'b']);
		expect(me().route).toEqual(['c']);
		answer(ADA, 'a', 'right');
		expect(me().route).toEqual(['c']);
		answer(ADA, 'a', 'wrong');
		expect(me().way.placed).toEqual([]);
		expect(routeOf(progress(), ada()).ahead.map((index) => chain.waypoints[index]?.id)).toEqual(['a', 'b', 'c']);
	});

	it('[R8] is one way for everybody who looks: student and teacher are told the same of what is ahead', () => {
		const { student, asked, give, answer, me, progress, ada } = room(
			mapOf(...['a', 'b', 'c', 'd', 'e', 'f'].map((id, n, all) => bankWaypoint(id, n > 0 ? [all[n - 1]!] : [])))
		);
		student(ADA, { type: 'startPlacement' });
		while (asked()) give('ab'.includes(ada().way.quiz?.asks.waypoint ?? '') ? 'right' : 'wrong');
		for (const waypoint of ['c', 'd', 'e']) for (let n = 0; n < 6; n++) answer(ADA, waypoint, 'right');
		const seat = Object.fromEntries(boardRows(progress()))[`student:${ADA}`] as StudentRow;
		expect(me().route).toEqual(['f']);
		expect(seat).toMatchObject({ reached: me().reached, total: me().reached + 1, eta: me().eta });
		expect(seat.eta).not.toBeNull();
	});

	it('[Q4] asks nothing about what was reached, and counts on it', () => {
		const { student, answer, asked, give, ada, me } = room();
		for (const waypoint of ['a', 'b']) for (let n = 0; n < 6; n++) answer(ADA, waypoint, 'right');
		student(ADA, { type: 'startPlacement' });
		while (asked()) {
			expect(ada().way.quiz?.asks.waypoint).toBe('c');
			give('right');
		}
		expect(me().way.placed.map(({ waypoint }) => waypoint)).toEqual(['c']);
	});

	it('[R4] doubts what was placed only next to where the trouble is', () => {
		const { student, asked, give, ada, map } = room();
		student(ADA, { type: 'startPlacement' });
		while (asked()) give(ada().way.quiz?.asks.waypoint === 'c' ? 'wrong' : 'right');
		expect(deepestMissing(map, ada(), 2)).toBe(1);
	});

	it('[Q3] stopped before the first answer is as if it had never been begun', () => {
		const { student, progress } = classOn(fractions);
		const before = progress().students.get(ADA)?.way;
		student(ADA, { type: 'startPlacement' });
		student(ADA, { type: 'stopQuestions' });
		expect(progress().students.get(ADA)?.way).toEqual(before);
	});

	it('[Q3] stops any time, and takes what was said for what it says', () => {
		const { student, give, me, asked } = room();
		student(ADA, { type: 'startPlacement' });
		give('wrong');
		student(ADA, { type: 'stopQuestions' });
		expect(asked()).toBeNull();
		expect(me().way.result).toMatchObject({ asked: 1, right: 0, passed: null });
		expect(student(ADA, { type: 'stopQuestions' })).toEqual([]);
		expect(student(ADA, { type: 'answerQuestion', number: 1, answer: { kind: 'choice', option: 0 }, ms: 1 })).toEqual({
			code: 'noQuestions'
		});
	});
});

describe('questions without hints', () => {
	it('[Q2] show neither generator nor seed, nor hints nor solution', () => {
		const { student, asked, give } = room(fractions);
		student(ADA, { type: 'startPlacement' });
		for (let n = 0; n < 6 && asked(); n++) {
			const { question } = asked() ?? {};
			expect(Object.keys(question ?? {}).sort()).toEqual(['format', 'prompt']);
			expect(JSON.stringify(asked())).not.toMatch(/"(seed|generator|hints|worked|right|key|correct)"/);
			give('right');
		}
	});

	it('[Q3] judge an answer to the question it names, once', () => {
		const { student, give, asked, happened } = room();
		student(ADA, { type: 'startChallenge', waypoint: 'a' });
		expect(give('right', 2)).toEqual({ code: 'notOnOffer' });
		give('right', 1);
		expect(give('right', 1)).toEqual({ code: 'notOnOffer' });
		expect(asked()?.number).toBe(2);
		expect(student(ADA, { type: 'answerQuestion', number: 2, answer: { kind: 'choice', option: 9 }, ms: 1 })).toEqual({
			code: 'malformedAnswer'
		});
		expect(student(ADA, { type: 'startPlacement' })).toEqual({ code: 'questionsOpen' });
		expect(student(BEN, { type: 'answerQuestion', number: 2, answer: { kind: 'choice', option: 0 }, ms: 1 })).toEqual({
			code: 'noQuestions'
		});
		expect(happened('quizAnswered')).toHaveLength(1);
	});

	it('[Q1] differ between classmates and from one time to the next', () => {
		const { student, happened, wait } = room(fractions);
		for (const id of [ADA, BEN]) student(id, { type: 'startChallenge', waypoint: 'equivalent' });
		student(ADA, { type: 'stopQuestions' });
		wait(MINUTE);
		student(ADA, { type: 'startChallenge', waypoint: 'equivalent' });
		expect(new Set(happened('quizStarted').map(({ payload }) => payload.asks.seed)).size).toBe(3);
	});
});

describe('"I know this, let me show it"', () => {
	it('[Q5] counts as own work when passed: the waypoint may be reached at once', () => {
		const { student, give, asked, level, me, happened } = room(fractions);
		student(ADA, { type: 'startChallenge', waypoint: 'equivalent' });
		while (asked()) give('right');
		expect(me().way.result).toMatchObject({
			kind: 'challenge',
			waypoint: 'equivalent',
			passed: true,
			right: 3,
			asked: 3
		});
		expect(level('equivalent')).toMatchObject({ attempts: 3, unassisted: 3, reached: true });
		expect(happened('waypointReached')).toHaveLength(1);
		expect(student(ADA, { type: 'startChallenge', waypoint: 'equivalent' })).toEqual({
			code: 'alreadyReached',
			waypoint: 'equivalent'
		});
	});

	it('[Q5] says so when passing alone is not enough: one of four was wrong', () => {
		const { student, give, asked, me } = room(fractions);
		student(ADA, { type: 'startChallenge', waypoint: 'equivalent' });
		give('wrong');
		while (asked()) give('right');
		expect(me().way.result).toMatchObject({ passed: true, right: 3, asked: 4, reached: false });
	});

	it('[M10] is not offered where people alone judge, and neither is any other question', () => {
		const items = { kind: 'generated' as const, generators: [] };
		const { student } = room(mapOf({ ...bankWaypoint('spirit'), items, judgedBy: 'people' }, bankWaypoint('a')));
		for (const type of ['startChallenge', 'startCheckUp'] as const)
			expect(student(ADA, { type, waypoint: 'spirit' })).toEqual({ code: 'nothingToAsk' });
	});

	it('[Q6] costs nothing when it is not passed, says what it missed, and waits ten minutes', () => {
		const { student, give, asked, level, me, wait, happened } = room(fractions);
		student(ADA, { type: 'startChallenge', waypoint: 'equivalent' });
		give('right');
		while (asked()) give('wrong');
		expect(level('equivalent')).toBeUndefined();
		expect(happened('answerSubmitted')).toEqual([]);
		expect(me().way.result).toMatchObject({ passed: false, right: 1, asked: 3 });
		expect(me().way.result?.misconceptions.length).toBeGreaterThan(0);
		const again = { type: 'startChallenge', waypoint: 'equivalent' } as const;
		expect(student(ADA, again)).toEqual({ code: 'againLater', minutes: 10 });
		wait(10 * MINUTE);
		expect(student(ADA, again)).toHaveLength(1);
	});

	it('[Q6] costs nothing when it is stopped, and leaves the item under way as it was', () => {
		const { student, answer, give, me, level } = room();
		student(ADA, { type: 'startWaypoint', waypoint: 'a' });
		answer(ADA, 'a', 'wrong');
		const before = { item: me().item, cell: level('a') };
		student(ADA, { type: 'startChallenge', waypoint: 'a' });
		give('right');
		student(ADA, { type: 'stopQuestions' });
		expect({ item: me().item, cell: level('a') }).toEqual(before);
		expect(student(ADA, { type: 'startChallenge', waypoint: 'a' })).toEqual({ code: 'againLater', minutes: 10 });
	});
});

describe('check-ups', () => {
	/** Ada reached `a` on a Monday. */
	function reached() {
		const told = room();
		told.onDay(MONDAY);
		for (let n = 0; n < 8; n++) told.answer(ADA, 'a', 'right');
		return told;
	}
	const ask = { type: 'startCheckUp', waypoint: 'a' } as const;

	it('[Q7] come when they are due, not before, and only where something was reached', () => {
		const { student, onDay, asked, me } = reached();
		onDay(MONDAY + 1);
		expect(student(ADA, ask)).toEqual({ code: 'notDue', waypoint: 'a' });
		expect(student(ADA, { ...ask, waypoint: 'b' })).toEqual({ code: 'notReached', waypoint: 'b' });
		expect(me().way.checkUps.map(({ waypoint }) => waypoint)).toEqual(['a']);
		// The first thing that happens on a new day may be the check-up that is due on it.
		onDay(MONDAY + 3);
		student(ADA, ask);
		expect(asked()).toMatchObject({ kind: 'checkUp', waypoint: 'a', number: 1, most: 2 });
	});

	it('[Q7] begin anew, each of them, for what was lost and reached again', () => {
		const { student, onDay, give, me, answer, level, wait } = reached();
		const passOn = (day: number) => {
			onDay(MONDAY + day);
			student(ADA, ask);
			give('right');
			give('right');
		};
		passOn(7);
		passOn(21);
		expect(me().way.checkUps[0]?.days).toBeGreaterThanOrEqual(18);
		for (let n = 0; n < 9 && level('a')?.reached; n++) answer(ADA, 'a', 'wrong');
		wait(MINUTE);
		for (let n = 0; n < 20 && !level('a')?.reached; n++) answer(ADA, 'a', 'right');
		passOn(28);
		expect(me().way.checkUps[0]?.days).toBeGreaterThanOrEqual(6);
		expect(me().way.checkUps[0]?.days).toBeLessThanOrEqual(8);
	});

	it('[Q7] passed: the next is further off; missed: they count, and begin anew', () => {
		const { student, onDay, give, me, level } = reached();
		const attempts = level('a')?.attempts ?? 0;
		onDay(MONDAY + 3);
		student(ADA, ask);
		give('right');
		give('right');
		expect(me().way.result).toMatchObject({ kind: 'checkUp', passed: true, right: 2 });
		expect(level('a')?.attempts).toBe(attempts + 2);
		expect(me().way.checkUps[0]?.days).toBeGreaterThanOrEqual(6);
		onDay(MONDAY + 3 + 14);
		student(ADA, ask);
		give('wrong');
		give('right');
		expect(me().way.result).toMatchObject({ passed: false, right: 1, asked: 2 });
		// Two misses take it; what was not lost is looked at again as at first.
		if (level('a')?.reached) expect(me().way.checkUps[0]?.days).toBeLessThanOrEqual(3);
	});
});

describe('for any history', () => {
	it('[Q4] [Q6] only a passed challenge and a check-up become own work, and a placement reaches nothing', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { log } = run(steps);
				const passed = log.flatMap((event) =>
					event.type === 'quizEnded' && event.payload.quiz === 'challenge' && event.payload.passed ? [event] : []
				);
				const counted = log.filter((event) => event.type === 'answerSubmitted' && event.payload.quiz === 'challenge');
				expect(counted.length).toBeLessThanOrEqual(4 * passed.length);
				expect(counted.length).toBeGreaterThanOrEqual(3 * passed.length);
				expect(log.some((event) => event.type === 'answerSubmitted' && event.payload.quiz === 'placement')).toBe(false);
			}),
			{ seed: 21, numRuns: 60 }
		);
	});

	it('[Q3] a student has one set of questions at a time, and every end has a beginning', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const open = new Map<number, string>();
				for (const event of run(steps).log) {
					if (event.type === 'studentRemoved') open.delete(event.studentId ?? 0);
					if (event.type === 'quizStarted') {
						expect(open.has(event.studentId ?? 0)).toBe(false);
						open.set(event.studentId ?? 0, event.payload.quiz);
					}
					if (event.type === 'quizEnded') {
						expect(open.get(event.studentId ?? 0)).toBe(event.payload.quiz);
						open.delete(event.studentId ?? 0);
					}
				}
			}),
			{ seed: 22, numRuns: 60 }
		);
	});
});
