// How good predictions were. Nothing here knows what was predicted.

/** Chances (0..1) and what came of them, side by side. */
export type Predictions = { chances: Float64Array; correct: readonly boolean[] };

/**
 * Area under the ROC curve: how likely a right answer was given a higher chance than a wrong one, ties counted half.
 * null where there are not both.
 */
export function auc({ chances, correct }: Predictions): number | null {
	const right = chances.filter((_, index) => correct[index]).sort();
	const wrong = chances.filter((_, index) => !correct[index]).sort();
	if (right.length === 0 || wrong.length === 0) return null;
	let below = 0;
	let upTo = 0;
	let sum = 0;
	for (const chance of right) {
		while (below < wrong.length && (wrong[below] ?? 0) < chance) below++;
		upTo = Math.max(upTo, below);
		while (upTo < wrong.length && wrong[upTo] === chance) upTo++;
		sum += (below + upTo) / 2;
	}
	return sum / (right.length * wrong.length);
}

/** Root of the mean squared difference between chance and outcome; null of nothing. */
export function rmse({ chances, correct }: Predictions): number | null {
	const sum = chances.reduce((all, chance, index) => all + (chance - (correct[index] ? 1 : 0)) ** 2, 0);
	return chances.length > 0 ? Math.sqrt(sum / chances.length) : null;
}

/** The middle one, of an even number the lower of the two; null of nothing. */
export function median(list: readonly number[]): number | null {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** null where there is nothing to have a share of. */
export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** As printed; what is no number is nothing to print. */
export const rounded = (value: number | null): number | null =>
	value === null || !Number.isFinite(value) ? null : Number(value.toFixed(4));
