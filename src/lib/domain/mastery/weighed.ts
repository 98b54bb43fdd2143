// What pieces of evidence come to, folded one by one in the order of the log. The same pieces always give the same bits,
// so that a piece can be taken out by folding the others again.
import type { Declared, Judged, Piece, Try } from '../evidence.ts';
import type { Millis, MisconceptionTag } from '../ids.ts';
import { RUBRIC_USED } from '../judgements.ts';
import { evidenceFactor, trace } from './bkt.ts';

export type Weighed = {
	/** Probability of knowing, 0..1, from own evidence alone: the level that is shown. A hint never lowers it. */
	mastery: number;
	/** The same for predicting and queueing: it starts where the class suggests, and hints count. Never shown. */
	known: number;
	/** `known` before the item answered last, and that item while more can be learnt from it. */
	knownFrom: number;
	item: string | null;
	/** First attempts, those of them that were right, and right without help. */
	attempts: number;
	correct: number;
	unassisted: number;
	/** Kinds of item answered right without help. */
	kinds: string[];
	/** Wrong first attempts in a row. */
	missesInRow: number;
	/** Right first attempts in a row without help, and whether there ever were three. */
	firstsInRow: number;
	shown: boolean;
	/** Wrong answers by named misconception, and all of them, since two right ones in a row. */
	misses: Record<MisconceptionTag, number>;
	missesSince: number;
	/** Right answers in a row, later attempts included. */
	rightInRow: number;
	/** Judgements by people, the latest rubric and its log version, and when one first showed that the student can use it. */
	judged: number;
	rubric: number | null;
	judgedAt: number | null;
	usedAt: Millis | null;
	/** The latest declaration. */
	declared: Declared | null;
	/** After a withdrawal: unassisted right answers that no longer count towards the rule. */
	discounted: number | null;
	/** The last piece in it. */
	upTo: number;
};

export type ItemWeight = { kind: string; guess: number };
export type Weighing = {
	weightOf: (generator: string) => ItemWeight;
	/** Log version the lesson began at: misses are counted within a lesson. */
	freshFrom: number;
};

// What an item says of knowing, as a whole: the odds are multiplied by it once. Fitted to next-attempt accuracies.
const SELF_CORRECTED = 0.75;
const ERROR_THEN_HINT = 0.14;
const HINT_FIRST = 0.05;
/** A rubric point more is three times the odds; 2 says nothing. */
const RUBRIC_BASE = 3;
const RUBRIC_NEUTRAL = 2;
/** So many right in a row show that somebody can do it, whatever comes later. */
const SHOWN = 3;

export const newWeighed = (mastery: number, known: number): Weighed => ({
	mastery,
	known,
	knownFrom: known,
	item: null,
	attempts: 0,
	correct: 0,
	unassisted: 0,
	kinds: [],
	missesInRow: 0,
	firstsInRow: 0,
	shown: false,
	misses: {},
	missesSince: 0,
	rightInRow: 0,
	judged: 0,
	rubric: null,
	judgedAt: null,
	usedAt: null,
	declared: null,
	discounted: null,
	upTo: 0
});

/** Adds one piece; what does not count is left out. */
export function weigh(into: Weighed, piece: Piece, weighing: Weighing): void {
	if (into.upTo <= weighing.freshFrom && piece.id > weighing.freshFrom) forgetMisses(into);
	into.upTo = piece.id;
	if (piece.void !== null) return;
	if (piece.what === 'answer') return weighAnswer(into, piece, weighing.weightOf(piece.generator));
	return piece.what === 'judged' ? weighJudged(into, piece) : weighDeclared(into, piece);
}

export function forgetMisses(into: Weighed): void {
	if (into.missesSince === 0) return;
	into.misses = {};
	into.missesSince = 0;
}

function weighAnswer(into: Weighed, piece: Try, weight: ItemWeight): void {
	predict(into, piece, weight.guess);
	if (piece.attempt === 1) show(into, piece, weight);
	countMisses(into, piece);
}

/** An item counts once, by how it went as a whole: later attempts and hints replace what the first attempt said. */
function predict(into: Weighed, { generator, seed, attempt, hints, correct }: Try, guess: number): void {
	if (attempt === 1) {
		into.knownFrom = into.known;
		into.known = trace(into.knownFrom, hints > 0 ? HINT_FIRST : evidenceFactor(correct, guess));
		into.item = correct || hints > 0 ? null : `${generator}:${seed}`;
	} else if (into.item !== null && into.item === `${generator}:${seed}`) {
		if (hints > 0) into.known = trace(into.knownFrom, ERROR_THEN_HINT);
		else if (correct && attempt === 2) into.known = trace(into.knownFrom, SELF_CORRECTED);
	}
}

/** [M4] [M5] Right after a hint: a chance to learn, at most. */
function show(into: Weighed, { hints, correct }: Try, { guess, kind }: ItemWeight): void {
	into.attempts++;
	into.mastery =
		correct && hints > 0
			? Math.max(into.mastery, trace(into.mastery, 1))
			: trace(into.mastery, evidenceFactor(correct, guess));
	into.missesInRow = correct ? 0 : into.missesInRow + 1;
	if (!correct) {
		into.firstsInRow = 0;
		return;
	}
	into.correct++;
	if (hints > 0) return;
	into.unassisted++;
	into.firstsInRow++;
	if (into.firstsInRow >= SHOWN) into.shown = true;
	if (!into.kinds.includes(kind)) into.kinds = [...into.kinds, kind];
}

/** The same wrong answer to the same item again says nothing new. */
function countMisses(into: Weighed, { correct, again, misconception: tag }: Try): void {
	if (correct) {
		into.rightInRow++;
		if (into.rightInRow >= 2) forgetMisses(into);
		return;
	}
	into.rightInRow = 0;
	if (again) return;
	into.missesSince++;
	if (tag === null) return;
	const misses = { ...into.misses };
	misses[tag] = (misses[tag] ?? 0) + 1;
	into.misses = misses;
}

function weighJudged(into: Weighed, { id, rubric, at }: Judged): void {
	const factor = RUBRIC_BASE ** (rubric - RUBRIC_NEUTRAL);
	into.mastery = trace(into.mastery, factor);
	into.known = trace(into.known, factor);
	into.item = null;
	into.judged++;
	into.rubric = rubric;
	into.judgedAt = id;
	if (rubric >= RUBRIC_USED) into.usedAt ??= at;
}

/** After a withdrawal the rule asks for new work: what was there before is what the person did not trust. */
function weighDeclared(into: Weighed, piece: Declared): void {
	into.declared = piece;
	if (piece.mastered) return;
	into.discounted = into.unassisted;
	into.kinds = [];
}
