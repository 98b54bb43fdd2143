import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classStart } from './class-start.ts';
import { FEATURES, featuresOf } from './features.ts';
import { forecast, learn, newPredictor } from './predictor.ts';
import { met, newStrength, type Sides } from './strength.ts';
import { countOf, followedAll, followedHere, newTrail, newWhole, nothing } from './trail.ts';

type Answer = { index: number; at: number | null; correct: boolean };

/** One student who answers; what was predicted each time, and the predictor afterwards. */
function predicted(answers: readonly Answer[]) {
	const predictor = newPredictor();
	const cells = new Map<number, { trail: ReturnType<typeof newTrail>; sides: Sides }>();
	let whole = newWhole();
	const chances = answers.map(({ index, at, correct }) => {
		const { trail, sides } = cells.get(index) ?? { trail: newTrail(), sides: newSides() };
		const features = featuresOf({ sides, whole, here: trail, index, at });
		const said = forecast(predictor, features, whole, index);
		learn(predictor, said, correct);
		whole = followedAll(whole, at, { index, correct });
		cells.set(index, { trail: followedHere(trail, whole, correct), sides: met(sides, correct) });
		return said.chance;
	});
	return { chances, predictor, cells, whole };
}

const newSides = (): Sides => ({
	student: newStrength('student'),
	here: newStrength('here'),
	competency: newStrength('competency'),
	item: newStrength('item')
});

const always = (correct: boolean, times: number): Answer[] =>
	Array.from({ length: times }, (_, n) => ({ index: 0, at: n * 20_000, correct }));

const answers = fc.array(
	fc.record({
		index: fc.nat(3),
		at: fc.option(fc.integer({ min: -1_000, max: 10 ** 13 })),
		correct: fc.boolean()
	}),
	{ maxLength: 120 }
);

describe('predictor', () => {
	it('starts at an even chance and goes where the answers go', () => {
		const right = predicted(always(true, 30)).chances;
		const wrong = predicted(always(false, 30)).chances;
		expect(right[0]).toBeCloseTo(0.5);
		expect(right.at(-1)).toBeGreaterThan(0.9);
		expect(wrong.at(-1)).toBeLessThan(0.1);
	});

	it('predicts strictly between 0 and 1, in any order, at any time, with the clock set back', () => {
		const hold = (list: Answer[]) => predicted(list).chances.every((chance) => chance > 0 && chance < 1);
		fc.assert(fc.property(answers, hold), { seed: 1, numRuns: 200 });
	});

	it('stays within bounds after ten thousand answers', () => {
		const { chances, predictor } = predicted(always(true, 10_000));
		expect(chances.every((chance) => chance > 0 && chance < 1)).toBe(true);
		expect(predictor.weights.every(Number.isFinite)).toBe(true);
		FEATURES.forEach((_, row) => expect(predictor.doubts[(row * (row + 3)) / 2]).toBeGreaterThan(0));
	});

	it('[M6] gives the same bits for the same answers', () => {
		const told = (list: Answer[]) => {
			const { chances, predictor, whole } = predicted(list);
			return JSON.stringify([chances, predictor.weights, predictor.doubts, [...predictor.turns.own], whole]);
		};
		fc.assert(
			fc.property(answers, (list) => told(list) === told(list)),
			{ seed: 2, numRuns: 50 }
		);
	});

	it('learns what follows what: a miss at one competency that always leads to a miss at another', () => {
		const list = Array.from({ length: 400 }, (_, n): Answer[] => {
			const correct = n % 3 > 0;
			return [
				{ index: 0, at: null, correct },
				{ index: 1, at: null, correct }
			];
		}).flat();
		const { chances } = predicted(list);
		const after = (correct: boolean) =>
			chances.filter((_, n) => n > 600 && n % 2 === 1 && list[n - 1]?.correct === correct);
		expect(Math.min(...after(true))).toBeGreaterThan(Math.max(...after(false)));
	});

	it('does not look at the time an answer took before it was given', () => {
		const quick = predicted([...always(true, 5), { index: 0, at: 81_000, correct: true }]).chances.at(-1);
		const slow = predicted([...always(true, 5), { index: 0, at: 900_000, correct: true }]).chances.at(-1);
		expect(quick).toBe(slow);
	});

	it('keeps as much of a student after a thousand answers as after ten', () => {
		const size = (times: number) => JSON.stringify(predicted(always(true, times)).whole).length;
		expect(size(1_000)).toBeLessThan(size(10) + 10);
	});
});

describe('strengths', () => {
	it('move less the less they are in doubt, students up and difficulties down', () => {
		const once = met(newSides(), true);
		const often = Array.from({ length: 50 }).reduce<Sides>((sides) => met(sides, true), newSides());
		expect(once.student.value).toBeGreaterThan(0);
		expect(once.item.value).toBeLessThan(0);
		expect(often.item.doubt).toBeLessThan(once.item.doubt);
		expect(met(often, true).item.value - often.item.value).toBeGreaterThan(once.item.value);
	});

	it('never leave a doubt at or below nothing', () => {
		const outcomes = fc.array(fc.boolean(), { maxLength: 300 });
		const hold = (list: boolean[]) => {
			const sides = list.reduce(met, newSides());
			return Object.values(sides).every(({ doubt, value }) => doubt > 0 && doubt < 4 && Number.isFinite(value));
		};
		fc.assert(fc.property(outcomes, hold), { seed: 3 });
	});
});

describe('a class’s start', () => {
	it('is the usual one without answers, and follows those of the class within bounds', () => {
		expect(classStart(nothing)).toBeCloseTo(0.4);
		expect(classStart({ right: 30, wrong: 0 })).toBeGreaterThan(0.8);
		expect(classStart({ right: 0, wrong: 30 })).toBe(0.05);
		expect(countOf(nothing)).toBe(0);
	});
});
