// What is kept of a student's answers so that the next can be predicted: per student, and per student and competency.
// Of fixed size, however many answers there were.
import type { Millis } from '../ids.ts';

/** Right and wrong answers so far. */
export type Tally = { right: number; wrong: number };

/** One student at one competency. */
export type Trail = {
	tally: Tally;
	/** Moving average of being right, 0..1. */
	quick: number;
	/** Answers of one outcome in a row, the newest among them: 3 for three right, -2 for two wrong. */
	streak: number;
	/** When the last answer was given, if the clock is known; and how many answers the student had given by then. */
	at: Millis | null;
	count: number;
};

export type Turn = { index: number; correct: boolean };

/** One student everywhere. `last` is the newest answer, `before` the one before it. */
export type Whole = {
	tally: Tally;
	quick: number;
	at: Millis | null;
	last: Turn | null;
	before: Turn | null;
};

/** Weight of the newest answer in the moving averages: at a competency, and over all of them [D]. */
const HERE = 0.3;
const ALL = 0.2;

export const nothing: Tally = { right: 0, wrong: 0 };

export const newTrail = (): Trail => ({ tally: nothing, quick: 0.5, streak: 0, at: null, count: 0 });

export const newWhole = (): Whole => ({ tally: nothing, quick: 0.5, at: null, last: null, before: null });

export const counted = ({ right, wrong }: Tally, correct: boolean): Tally =>
	correct ? { right: right + 1, wrong } : { right, wrong: wrong + 1 };

export const countOf = ({ right, wrong }: Tally): number => right + wrong;

const nearer = (average: number, correct: boolean, weight: number): number =>
	average + weight * ((correct ? 1 : 0) - average);

/** @param whole the student after the same answer */
export const followedHere = ({ tally, quick, streak }: Trail, whole: Whole, correct: boolean): Trail => ({
	tally: counted(tally, correct),
	quick: nearer(quick, correct, HERE),
	streak: correct ? Math.max(0, streak) + 1 : Math.min(0, streak) - 1,
	at: whole.at,
	count: countOf(whole.tally)
});

/** @param at when the answer was given; null where no clock is known */
export const followedAll = ({ tally, quick, last }: Whole, at: Millis | null, turn: Turn): Whole => ({
	tally: counted(tally, turn.correct),
	quick: nearer(quick, turn.correct, ALL),
	at,
	last: turn,
	before: last
});
