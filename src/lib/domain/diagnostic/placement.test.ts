import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankWaypoint, compiled, mapOf } from '../../../../tests/histories/class.ts';
import { layeredMap } from '../../../../tests/bench/placement/layered-map.ts';
import { simulate } from '../../../../tests/bench/placement/simulation.ts';
import { fractions } from '../maps/fractions.ts';
import { isSettled, nextToAsk, placedBy, posteriorOf, type Answered } from './placement.ts';

const map = compiled(fractions);
const answered = fc.array(
	fc.record({ index: fc.integer({ min: 0, max: map.waypoints.length - 1 }), correct: fc.boolean() }),
	{ maxLength: 15 }
);

describe('placement', () => {
	it('[Q4] places 85 % of the fractions map right within 15 questions, and more than asking at random', () => {
		const { adaptive, random } = simulate(map, 60, 15, 7);
		expect(adaptive.at(-1)).toBeGreaterThanOrEqual(0.92);
		expect((adaptive.at(-1) ?? 0) - (random.at(-1) ?? 0)).toBeGreaterThan(0.02);
	}, 60_000);

	it('[Q4] beats random order on a map of 300 waypoints', () => {
		const { adaptive, random } = simulate(layeredMap(), 8, 12, 3);
		expect((adaptive.at(-1) ?? 0) - (random.at(-1) ?? 0)).toBeGreaterThan(0.02);
	}, 60_000);

	it('is the same every time', () => {
		const answers = [{ index: 4, correct: true }];
		expect(nextToAsk(map, posteriorOf(map, answers))).toBe(nextToAsk(map, posteriorOf(map, answers)));
	});

	it('places nothing before the first answer, and nobody is placed beyond what a waypoint builds on', () => {
		expect(placedBy(posteriorOf(map, []))).toEqual([]);
		fc.assert(
			fc.property(answered, (answers: Answered[]) => {
				const posterior = posteriorOf(map, answers);
				const placed = new Set(placedBy(posterior));
				for (const index of placed)
					for (const before of map.prerequisites[index] ?? []) expect(placed).toContain(before);
				for (const belief of posterior.known) expect(belief >= 0 && belief <= 1 + 1e-9).toBe(true);
				expect(map.waypoints[nextToAsk(map, posterior) ?? -1]).toBeDefined();
			}),
			{ seed: 4, numRuns: 40 }
		);
	});

	it('asks about one waypoint, and about waypoints that nothing joins', () => {
		const one = compiled(mapOf(bankWaypoint('a')));
		expect(nextToAsk(one, posteriorOf(one, []))).toBe(0);
		expect(
			isSettled(
				posteriorOf(one, [
					{ index: 0, correct: true },
					{ index: 0, correct: true },
					{ index: 0, correct: true }
				])
			)
		).toBe(true);
		const loose = compiled(mapOf(...['a', 'b', 'c', 'd'].map((id) => bankWaypoint(id))));
		expect(placedBy(posteriorOf(loose, [{ index: 2, correct: true }]))).toContain(2);
	});

	it('asks about nothing that people alone judge, nor about side trips; and about nothing at all where that is all', () => {
		const items = { kind: 'generated' as const, generators: [] };
		const spirit = { ...bankWaypoint('spirit'), items, judgedBy: 'people' as const };
		const aside = { ...bankWaypoint('aside', ['spirit']), sideTrip: true };
		const mixed = compiled(mapOf(spirit, aside, bankWaypoint('a', ['spirit'])));
		expect(nextToAsk(mixed, posteriorOf(mixed, []))).toBe(2);
		const none = compiled(mapOf(spirit));
		expect(nextToAsk(none, posteriorOf(none, []))).toBeNull();
	});

	it('is told less by a right answer where there are only two to choose from', () => {
		const belief = (guess?: number) =>
			posteriorOf(map, [{ index: 4, correct: true, ...(guess && { guess }) }]).known[4];
		expect(belief(0.5)).toBeLessThan(belief() ?? 0);
	});

	it('takes a map of 1,000 waypoints', () => {
		const large = layeredMap(50, 20);
		const posterior = posteriorOf(large, [{ index: 500, correct: true }]);
		expect(posterior.known).toHaveLength(1_000);
		expect(large.waypoints[nextToAsk(large, posterior) ?? -1]).toBeDefined();
	});
});
