// Predicts whether the next answer will be right, and learns from each as it comes: Bayesian logistic regression, one
// answer at a time. One pass, nothing fitted beforehand, weights that can be read by name.
// Source: Spiegelhalter & Lauritzen (1990), "Sequential updating of conditional probabilities"; MacKay (1992) for the
// chance under doubt. It ranks and plans; no level a person sees ever comes from it.
import { layered, look, settle, type Layered } from '../layered.ts';
import { FEATURES, START } from './features.ts';
import { certaintyOf, chanceOf, type Strength } from './strength.ts';
import type { Turn, Whole } from './trail.ts';

const SIZE = FEATURES.length;
/** Doubts before any answer (variances): of a weight, and of what one turn, or one but last, adds to a logit [D]. */
const DOUBT = 0.1;
const TURN = 0.2;
const SKIP = 0.1;
/** What an answer adds to the doubt of a weight, so that a class can go on changing [D]. */
const DRIFT = 3e-7;

/** No weight goes further than this, whatever the answers: a feature of the size of one moves a logit by no more. */
const BOUND = 10;

/** All that a class has in common; what is one student's own stands with the student. */
export type Predictor = {
	/**
	 * By feature; and how the doubts about them hang together, row by row up to the diagonal: the other half is the same.
	 * Written in place: a draft has its own.
	 */
	weights: number[];
	doubts: number[];
	/** How hard the waypoints (by number) and the items are. */
	competencies: Layered<number, Strength>;
	items: Layered<string, Strength>;
	/** What follows what: by the answer before (competency, right or wrong) and the competency now; by the one before that. */
	turns: Layered<number, Strength>;
	skips: Layered<number, Strength>;
};

/** A prediction, with what is needed to learn from it. */
export type Forecast = {
	/** 0..1, never either end. */
	chance: number;
	logit: number;
	doubt: number;
	/** How far each weight would move. */
	pull: number[];
	turn: Link | null;
	skip: Link | null;
};

type Link = { key: number; strength: Strength };

export const newPredictor = (): Predictor => ({
	weights: START.map((weight) => weight),
	doubts: newDoubts(),
	competencies: layered(),
	items: layered(),
	turns: layered(),
	skips: layered()
});

/** At first no doubt hangs together with another. */
function newDoubts(): number[] {
	const doubts: number[] = [];
	for (let row = 0; row < SIZE; row++) {
		for (let at = 0; at < row; at++) doubts.push(0);
		doubts.push(DOUBT);
	}
	return doubts;
}

/** Shares what is large with the one it is drafted from; see progress.ts. */
export const draftOfPredictor = ({ weights, doubts, competencies, items, turns, skips }: Predictor): Predictor => ({
	weights: weights.slice(),
	doubts: doubts.slice(),
	competencies: layered(competencies.base),
	items: layered(items.base),
	turns: layered(turns.base),
	skips: layered(skips.base)
});

export function settlePredictor({ competencies, items, turns, skips }: Predictor): void {
	settle(competencies);
	settle(items);
	settle(turns);
	settle(skips);
}

/** @param features a row as `featuresOf` gives it, before the answer; @param whole the student before the answer */
export function forecast(predictor: Predictor, features: readonly number[], whole: Whole, index: number): Forecast {
	const { weights, doubts, turns, skips } = predictor;
	// As long as a row of features; each place is written before it is read.
	const pull = features.slice();
	const turn = linkOf(turns, TURN, whole.last, index);
	const skip = linkOf(skips, SKIP, whole.before, index);
	let logit = (turn?.strength.value ?? 0) + (skip?.strength.value ?? 0);
	let place = 0;
	for (let row = 0; row < SIZE; row++) {
		const feature = features[row] ?? 0;
		let sum = 0;
		for (let at = 0; at < row; at++) {
			const shared = doubts[place++] ?? 0;
			sum += shared * (features[at] ?? 0);
			pull[at] = (pull[at] ?? 0) + shared * feature;
		}
		pull[row] = sum + (doubts[place++] ?? 0) * feature;
		logit += (weights[row] ?? 0) * feature;
	}
	let doubt = 0;
	for (let row = 0; row < SIZE; row++) doubt += (pull[row] ?? 0) * (features[row] ?? 0);
	// Rounding can take a doubt that is almost nothing below nothing.
	doubt = Math.max(0, doubt) + (turn?.strength.doubt ?? 0) + (skip?.strength.doubt ?? 0);
	return { chance: chanceOf(logit, doubt), logit, doubt, pull, turn, skip };
}

/** Moves everything the forecast rested on, as far as it was in doubt. */
export function learn(
	predictor: Predictor,
	{ chance, logit, doubt, pull, turn, skip }: Forecast,
	correct: boolean
): void {
	const { weights, doubts, turns, skips } = predictor;
	const surprise = (correct ? 1 : 0) - chance;
	const certainty = certaintyOf(logit, doubt);
	let place = 0;
	for (let row = 0; row < SIZE; row++) {
		const mine = pull[row] ?? 0;
		weights[row] = Math.max(-BOUND, Math.min(BOUND, (weights[row] ?? 0) + mine * surprise));
		const share = mine * certainty;
		for (let at = 0; at < row; at++, place++) doubts[place] = (doubts[place] ?? 0) - share * (pull[at] ?? 0);
		doubts[place] = (doubts[place] ?? 0) - share * mine + DRIFT;
		place++;
	}
	strengthen(turns, turn, surprise, certainty);
	strengthen(skips, skip, surprise, certainty);
}

function linkOf(links: Layered<number, Strength>, doubt: number, turn: Turn | null, index: number): Link | null {
	if (turn === null) return null;
	const key = (turn.index * 2 + (turn.correct ? 1 : 0)) * 65_536 + index;
	return { key, strength: look(links, key) ?? { value: 0, doubt } };
}

function strengthen(links: Layered<number, Strength>, link: Link | null, surprise: number, certainty: number): void {
	if (link === null) return;
	const { value, doubt } = link.strength;
	links.own.set(link.key, { value: value + doubt * surprise, doubt: doubt - doubt * doubt * certainty });
}
