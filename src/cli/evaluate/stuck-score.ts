// The product's stuck detector against the wheel-spinning label of Beck & Gong (2013): no three right in a row within
// the first ten opportunities of a student at a skill. Pairs that end before either are left out, since nobody can say.
// A flag counts if it comes before the tenth opportunity; the lead is how many opportunities before it.
import { stuck } from '#lib/domain/detectors/stuck.ts';
import type { Attempt } from './attempts.ts';
import { median, share } from './measures.ts';
import type { Step } from './model-run.ts';

const TELLS = 10;
const IN_A_ROW = 3;

type Pair = { n: number; row: number; three: number | null; flaggedAt: number | null };

export function createStuckScore() {
	const pairs = new Map<number, Pair>();
	return {
		follow(attempt: Attempt, sight: Step): void {
			const { correct } = attempt.row;
			const key = attempt.pair;
			const pair = pairs.get(key) ?? { n: 0, row: 0, three: null, flaggedAt: null };
			pairs.set(key, pair);
			pair.n++;
			pair.row = correct ? pair.row + 1 : 0;
			if (pair.row >= IN_A_ROW) pair.three ??= pair.n;
			if (pair.flaggedAt !== null || pair.n >= TELLS) return;
			if (stuck.sees(sight).length > 0) pair.flaggedAt = pair.n;
		},
		figures() {
			const told = [...pairs.values()].filter(({ n, three }) => n >= TELLS || three !== null);
			const spinning = told.filter(({ three }) => three === null || three > TELLS);
			const flagged = told.filter(({ flaggedAt }) => flaggedAt !== null);
			const right = spinning.filter(({ flaggedAt }) => flaggedAt !== null);
			return {
				stuck_precision: share(right.length, flagged.length),
				stuck_recall: share(right.length, spinning.length),
				stuck_lead_median: median(right.map(({ flaggedAt }) => TELLS - (flaggedAt ?? TELLS)))
			};
		}
	};
}
