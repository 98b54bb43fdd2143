// The learning model's numbers, worked out by hand: a formula that changes does not go unnoticed.
import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, classOn, mapOf } from '../../../../tests/histories/class.ts';
import type { Piece, Try } from '../evidence.ts';
import { GUESS, guessAmong, L0 } from './bkt.ts';
import { levelOf } from './level.ts';
import { isLost, isReached, type Evidence } from './mastered.ts';
import { newWeighed, weigh } from './weighed.ts';

const base = {
	at: 0,
	void: null,
	misconception: null,
	generator: 'typed',
	answer: { kind: 'choice', option: 0 }
} as const;
const tried = (seed: number, correct: boolean, attempt = 1, hints = 0): Omit<Try, 'id'> => ({
	...{ ...base, what: 'answer', seed, correct, attempt, hints, again: false, ms: 5_000 }
});
const judged = (rubric: number) => ({ what: 'judged', at: 0, void: null, rubric, by: 1 }) as const;

/** What these pieces come to, from the usual start. */
function after(...pieces: (Omit<Try, 'id'> | ReturnType<typeof judged>)[]) {
	const weighed = newWeighed(L0, L0);
	const weighing = { weightOf: () => ({ kind: 'typed', guess: GUESS }), freshFrom: 0 };
	pieces.forEach((piece, n) => weigh(weighed, { ...piece, id: n + 1 } as Piece, weighing));
	return weighed;
}

describe('knowledge tracing with forgetting: L0 .4, T .1, G .3, S .1, F .02', () => {
	it('moves by (1−S)/G = 3 when right: three in a row from the start are enough for .93', () => {
		const right = (n: number) => after(...Array.from({ length: n }, (_, seed) => tried(seed, true))).mastery;
		expect(right(1)).toBeCloseTo(0.68667, 4);
		expect(right(2)).toBeCloseTo(0.86382, 4);
		expect(right(3)).toBeCloseTo(0.93606, 4);
	});

	it('moves by S/(1−G) = 1/7 when wrong, and forgets: even certainty is shaken', () => {
		expect(after(tried(1, false)).mastery).toBeCloseTo(0.17652, 4);
		const sure = after(...Array.from({ length: 60 }, (_, seed) => tried(seed, true))).mastery;
		expect(sure).toBeLessThan(0.98);
		expect(isLost(after(...Array.from({ length: 60 }, (_, seed) => tried(seed, seed < 58))).mastery)).toBe(true);
	});

	it('takes a choice of n to be guessed once in n times', () => {
		expect([2, 3, 4, 5].map(guessAmong)).toEqual([1 / 2, 1 / 3, 1 / 4, 1 / 5]);
	});
});

describe('[M11] what only predicts', () => {
	const known = (...pieces: Omit<Try, 'id'>[]) => after(...pieces).known;

	it('a hint first weighs ×.05, whatever is answered then', () => {
		expect(known(tried(1, true, 1, 1))).toBeCloseTo(0.12839, 4);
		expect(known(tried(1, false, 1, 2))).toBeCloseTo(0.12839, 4);
	});

	it('an error put right at the second try weighs ×.75, an error and then a hint ×.14', () => {
		expect(known(tried(1, false), tried(1, true, 2))).toBeCloseTo(0.39333, 4);
		expect(known(tried(1, false), tried(1, true, 2, 1))).toBeCloseTo(0.17512, 4);
	});

	it('leaves the level shown where the first attempt put it', () => {
		const first = after(tried(1, false)).mastery;
		expect(after(tried(1, false), tried(1, true, 2)).mastery).toBe(first);
		expect(after(tried(1, false), tried(1, false, 2, 1)).mastery).toBe(first);
	});
});

describe('[M7] a rubric', () => {
	it('weighs 3^(r−2)', () => {
		expect(after(judged(4)).mastery).toBeCloseTo(0.85429, 4);
		expect(after(judged(2)).mastery).toBeCloseTo(0.452, 4);
		expect(after(judged(0)).mastery).toBeCloseTo(0.16069, 4);
	});
});

describe('[M1] [M3] the mastered rule', () => {
	const enough: Evidence = { mastery: 0.93, skill: 0.7, unassisted: 3, kinds: 2, kindsHere: 4 };

	it('asks for every part of it', () => {
		expect(isReached(enough)).toBe(true);
		expect(isReached({ ...enough, mastery: 0.9299 })).toBe(false);
		expect(isReached({ ...enough, skill: 0.6999 })).toBe(false);
		expect(isReached({ ...enough, unassisted: 2 })).toBe(false);
		expect(isReached({ ...enough, kinds: 1 })).toBe(false);
		expect(isReached({ ...enough, kinds: 1, kindsHere: 1 })).toBe(true);
	});

	it('is lost below .80, not at it', () => {
		expect([0.7999, 0.8].map(isLost)).toEqual([true, false]);
	});
});

it('levels are worded from .4 and .8, and Got it by the rule alone', () => {
	const words = [0, 0.3999, 0.4, 0.7999, 0.8, 0.99].map((mastery) => levelOf(mastery, 1, false));
	expect(words).toEqual(['gettingGoing', 'gettingGoing', 'onTheWay', 'onTheWay', 'almost', 'almost']);
	expect(levelOf(0.99, 0, false)).toBe('notStarted');
	expect(levelOf(0.85, 1, true)).toBe('gotIt');
});

describe('[M4] multi-level Elo, by the surprise and each parameter’s own count', () => {
	it('moves student, student here, competency and item, and each less the more it rests on', () => {
		const room = classOn(mapOf(bankWaypoint('one')));
		const now = () => {
			const { students, difficulty, itemDifficulty } = room.progress();
			const ada = students.get(ADA);
			const item = (seed: number) => itemDifficulty.base.get(`0:${seed}`)?.value;
			return [ada?.ability, ada?.cells[0]?.offset, difficulty[0]?.value, item(0), item(1), ada?.cells[0]?.skill];
		};
		room.answer(ADA, 'one', 'right');
		// A surprise of .5 times .35, .45, .6 and .6; the skill is σ(.175 + .225 + .3).
		const first = [0.175, 0.225, -0.3, -0.3, undefined, 0.66819];
		now().forEach((value, n) => (first[n] === undefined ? expect(value) : expect(value).toBeCloseTo(first[n], 4)));
		room.answer(ADA, 'one', 'right');
		// A surprise of 1 − σ(.7) = .33181 times .35/1.05, .45/1.1, .6/1.05 and, for a new item, .6.
		const second = [0.2856, 0.36074, -0.48961, -0.3, -0.19909, 0.75694];
		now().forEach((value, n) => expect(value).toBeCloseTo(second[n] ?? NaN, 4));
	});

	it('never stops learning about the student here: a tenth of the surprise at least', () => {
		const room = classOn(mapOf(bankWaypoint('one')));
		for (let n = 0; n < 38; n++) room.answer(ADA, 'one', 'right');
		const here = () => room.progress().students.get(ADA)?.cells[0];
		const [before, skill] = [here()?.offset ?? NaN, here()?.skill ?? NaN];
		room.answer(ADA, 'one', 'wrong');
		expect(before - (here()?.offset ?? NaN)).toBeCloseTo(0.1 * skill, 6);
	});
});
