// Predicts whether the next answer will be right, and learns from each as it comes: online logistic regression
// (AdaGrad, Duchi et al. 2011). One pass, no tuning to a data set, weights that can be read by name.
// It ranks and plans; no level a person sees ever comes from it.
import { sigmoid } from '../mastery/elo.ts';
import { FEATURES } from './features.ts';

const STEP = 0.1;

type Weight = { value: number; seen: number };

export type Predictor = {
	/** By feature: the weight, and the sum of squared gradients it has seen. */
	values: Float64Array;
	seen: Float64Array;
	/** What follows what: by (competency before, right or wrong, competency now). */
	turns: Map<number, Weight>;
};

/** The Elo logit is believed from the start; everything else has to earn its weight. */
export function newPredictor(): Predictor {
	const values = new Float64Array(FEATURES.length);
	values[0] = 1;
	return { values, seen: new Float64Array(FEATURES.length).fill(1), turns: new Map() };
}

/** A name for one turn; null when nothing came before. */
export const turnOf = (before: { index: number; correct: boolean } | null, index: number): number | null =>
	before === null ? null : ((before.index * 2 + (before.correct ? 1 : 0)) << 16) | index;

/** @returns chance of a right answer, 0..1 */
export function predict({ values, turns }: Predictor, features: Float64Array, turn: number | null): number {
	let sum = turn === null ? 0 : (turns.get(turn)?.value ?? 0);
	for (let at = 0; at < features.length; at++) sum += (values[at] ?? 0) * (features[at] ?? 0);
	return sigmoid(sum);
}

/** @param predicted what `predict` said of the same features */
export function learn(
	{ values, seen, turns }: Predictor,
	features: Float64Array,
	turn: number | null,
	predicted: number,
	correct: boolean
): void {
	const surprise = (correct ? 1 : 0) - predicted;
	for (let at = 0; at < features.length; at++) {
		const gradient = surprise * (features[at] ?? 0);
		if (gradient === 0) continue;
		const total = (seen[at] ?? 0) + gradient * gradient;
		seen[at] = total;
		values[at] = (values[at] ?? 0) + (STEP * gradient) / Math.sqrt(total);
	}
	if (turn === null) return;
	const known = turns.get(turn) ?? { value: 0, seen: 1 };
	const total = known.seen + surprise * surprise;
	turns.set(turn, { value: known.value + (STEP * surprise) / Math.sqrt(total), seen: total });
}
