// Bayesian Knowledge Tracing with forgetting, one chance at a time.
// Source: Corbett & Anderson (1995), with a forgetting term; parameters as in the learning model.

export const L0 = 0.4;
const LEARN = 0.1;
const FORGET = 0.02;
export const SLIP = 0.1;
/** Chance of a right answer without knowing, for answers that are typed or built. */
export const GUESS = 0.3;

/** The odds of knowing are multiplied by this after an answer: (1−S)/G when right, S/(1−G) when wrong. */
export const evidenceFactor = (correct: boolean, guess: number): number =>
	correct ? (1 - SLIP) / guess : SLIP / (1 - guess);

/**
 * @param mastery probability of knowing before the answer, 0..1
 * @param factor what the evidence multiplies the odds by; 1 says nothing
 * @returns probability of knowing after the evidence and one chance to learn or forget, 0..1
 */
export function trace(mastery: number, factor: number): number {
	const known = (mastery * factor) / (mastery * factor + 1 - mastery);
	return known * (1 - FORGET) + (1 - known) * LEARN;
}

/** Choice items are guessed one time in as many as there are options. */
export const guessAmong = (options: number): number => Math.max(1 / options, options === 2 ? GUESS : 0.1);
