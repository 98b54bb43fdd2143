// What the next answer is predicted from: a fixed row of numbers, each readable by name.
// Source: logistic knowledge tracing (Pavlik et al. 2020; Gervet et al. 2020, "When is deep learning the best approach
// to knowledge tracing?"), with strengths in place of parameters trained beforehand.
import type { Millis } from '../ids.ts';
import type { Sides } from './strength.ts';
import { countOf, type Trail, type Whole } from './trail.ts';

/** All that is known before an answer at the competency numbered `index`. */
export type Before = {
	sides: Sides;
	whole: Whole;
	here: Trail;
	index: number;
	/** When it is asked; null where no clock is known. */
	at: Millis | null;
};

/** Each with the weight it starts at: the strengths are believed at once, everything else has to earn its weight. */
const STARTS = {
	student: 1,
	here: 1,
	competency: -1,
	item: -1,
	one: 0,
	rightHere: 0,
	wrongHere: 0,
	rightAll: 0,
	wrongAll: 0,
	quickHere: 0,
	quickAll: 0,
	lastSame: 0,
	newHere: 0,
	gap: 0,
	gapQuick: 0,
	since: 0,
	sinceQuick: 0,
	rightRow: 0,
	wrongRow: 0
};

type Feature = keyof typeof STARTS;

export const FEATURES = Object.keys(STARTS) as readonly Feature[];
export const START: readonly number[] = Object.values(STARTS);

/** A longer pause is time away; a shorter one is mostly thinking about this very answer. */
const AWAY = 30 * 60_000;
/** Answers in a row that are told apart. */
const ROW = 6;

/** All of about the size of one. Counts and times by their logarithms, since the tenth matters less than the first. */
export function featuresOf({ sides, whole, here, index, at }: Before): number[] {
	const quick = here.quick - 0.5;
	const isNew = countOf(here.tally) === 0;
	const gap = isNew ? 0 : Math.log1p(secondsSince(here, whole, at)) / 10;
	const since = isNew ? 0 : Math.log1p(countOf(whole.tally) - here.count) / 5;
	const last = whole.last?.index === index ? whole.last : null;
	return [
		sides.student.value,
		sides.here.value,
		sides.competency.value,
		sides.item.value,
		1,
		Math.log1p(here.tally.right),
		Math.log1p(here.tally.wrong),
		Math.log1p(whole.tally.right) / 5,
		Math.log1p(whole.tally.wrong) / 5,
		quick,
		whole.quick - 0.5,
		last ? (last.correct ? 1 : -1) : 0,
		isNew ? 1 : 0,
		gap,
		gap * quick,
		since,
		since * quick,
		Math.min(ROW, Math.max(0, here.streak)) / 3,
		Math.max(-ROW, Math.min(0, here.streak)) / 3
	];
}

/**
 * Since the last answer here, without the pause before this one unless the student was away: how long somebody thinks
 * about an answer is not known before it is given, and a recorded time would tell it. A clock set back counts as none.
 */
function secondsSince(here: Trail, whole: Whole, at: Millis | null): number {
	if (at === null || here.at === null || whole.at === null) return 0;
	const until = at - whole.at < AWAY ? whole.at : at;
	return Math.max(0, until - here.at) / 1000;
}
