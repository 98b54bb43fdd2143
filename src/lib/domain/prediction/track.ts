// What is kept of a student's answers so that the next can be predicted. Kept per student, and per student and competency.
import type { Averages, Before, Tally } from './features.ts';

/** One student at one competency. */
export type Trail = { tally: Tally; recent: Averages; at: number | null };

/** One student everywhere. */
export type Whole = Trail & { last: { index: number; correct: boolean } | null };

/** Weights of the newest answer: at a competency, and over all of them. */
const HERE: Averages = { quick: 0.3, slow: 0.1 };
const ALL: Averages = { quick: 0.2, slow: 0.03 };

export const newTrail = (): Trail => ({ tally: { right: 0, wrong: 0 }, recent: { quick: 0.5, slow: 0.5 }, at: null });

export const newWhole = (): Whole => ({ ...newTrail(), last: null });

export const counted = ({ right, wrong }: Tally, correct: boolean): Tally =>
	correct ? { right: right + 1, wrong } : { right, wrong: wrong + 1 };

function followed(trail: Trail, weight: Averages, at: number, correct: boolean): Trail {
	const is = correct ? 1 : 0;
	const { quick, slow } = trail.recent;
	const recent = { quick: quick + weight.quick * (is - quick), slow: slow + weight.slow * (is - slow) };
	return { tally: counted(trail.tally, correct), recent, at };
}

/** @param at ms */
export const followedHere = (trail: Trail, at: number, correct: boolean): Trail => followed(trail, HERE, at, correct);

export const followedAll = (whole: Whole, at: number, index: number, correct: boolean): Whole => ({
	...followed(whole, ALL, at, correct),
	last: { index, correct }
});

/** @param at ms of the answer to be predicted; @param elo logit; @param known 0..1 */
export const beforeOf = (
	whole: Whole,
	here: Trail,
	item: Tally,
	index: number,
	at: number,
	{ elo, known }: { elo: number; known: number }
): Before => ({
	elo,
	known,
	item,
	here: here.tally,
	all: whole.tally,
	recent: here.recent,
	recentAll: whole.recent,
	last: whole.last && { same: whole.last.index === index, correct: whole.last.correct },
	gap: secondsSince(here.at, at),
	gapAll: secondsSince(whole.at, at)
});

const secondsSince = (then: number | null, now: number): number | null =>
	then === null ? null : Math.max(0, now - then) / 1000;
