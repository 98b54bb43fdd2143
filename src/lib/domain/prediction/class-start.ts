// Where knowing starts for somebody new, told by classmates' first answers. For prediction only, never for a level that
// is shown: classmates would grant mastery.
import { GUESS, L0, SLIP } from '../mastery/bkt.ts';
import { countOf, type Tally } from './trail.ts';

/** Answers that the usual start counts for. */
const USUAL = 5;

/** Chance of a right answer, 0..1. */
export const chanceKnowing = (known: number): number => known * (1 - SLIP) + (1 - known) * GUESS;

/** @param firsts the class's first answers at this competency; @returns probability of knowing, between .05 and .95 */
export function classStart(firsts: Tally): number {
	const expected = (firsts.right + USUAL * chanceKnowing(L0)) / (countOf(firsts) + USUAL);
	return Math.min(0.95, Math.max(0.05, (expected - GUESS) / (1 - SLIP - GUESS)));
}
