// What the next answer is predicted from: a fixed row of numbers, each readable by name.
// Source: logistic knowledge tracing (Gervet et al. 2020, "When is deep learning the best approach to knowledge
// tracing?"), with an Elo logit, moving averages and gaps in place of offline-trained parameters.

/** All that is known of one student before an answer; counts, probabilities 0..1, seconds. */
export type Before = {
	/** Elo logit of this student on this item. */
	elo: number;
	/** Right and wrong answers so far: at this competency, altogether, on this very item. */
	here: Tally;
	all: Tally;
	item: Tally;
	/** Moving averages of being right, quick and slow: at this competency, altogether. */
	recent: Averages;
	recentAll: Averages;
	/** Probability of knowing, by knowledge tracing. */
	known: number;
	/** The answer before this one, whatever it was on; null for the first. */
	last: { same: boolean; correct: boolean } | null;
	/** Since the last answer at this competency, and since the last one at all; null for the first. */
	gap: number | null;
	gapAll: number | null;
};

export type Tally = { right: number; wrong: number };
export type Averages = { quick: number; slow: number };

/** Gaps are put in bins: up to so many seconds, and beyond. */
const BINS = [5, 15, 30, 60, 120, 300, 900, 3_600, 86_400, 604_800, 2_592_000];

const FIXED = [
	'elo',
	'one',
	'rightHere',
	'wrongHere',
	'rightAll',
	'wrongAll',
	'rightItem',
	'wrongItem',
	'quickHere',
	'slowHere',
	'quickAll',
	'slowAll',
	'known',
	'lastSame',
	'newHere',
	'gap',
	'gapTimesQuick'
] as const;

/** Names of the numbers `featuresOf` gives, in order. */
export const FEATURES: readonly string[] = [
	...FIXED,
	...[...BINS, Infinity].flatMap((bin) => [`gapUpTo${bin}`, `gapUpTo${bin}TimesQuick`]),
	...[...BINS, Infinity].map((bin) => `pauseUpTo${bin}`)
];

/** Writes the features of one answer into `into`, which has room for `FEATURES.length` numbers. */
export function featuresOf(before: Before, into: Float64Array): Float64Array {
	const { here, all, item, recent, recentAll, known, last, gap } = before;
	into.fill(0);
	const quick = recent.quick - 0.5;
	into[0] = before.elo;
	into[1] = 1;
	into[2] = Math.log1p(here.right);
	into[3] = Math.log1p(here.wrong);
	into[4] = Math.log1p(all.right) / 5;
	into[5] = Math.log1p(all.wrong) / 5;
	into[6] = Math.log1p(item.right);
	into[7] = Math.log1p(item.wrong);
	into[8] = quick;
	into[9] = recent.slow - 0.5;
	into[10] = recentAll.quick - 0.5;
	into[11] = recentAll.slow - 0.5;
	into[12] = Math.log(known / (1 - known)) / 3;
	into[13] = last?.same ? (last.correct ? 1 : -1) : 0;
	if (gap === null) into[14] = 1;
	else writeGap(gap, quick, into);
	if (before.gapAll !== null) into[FIXED.length + 2 * (BINS.length + 1) + binOf(before.gapAll)] = 1;
	return into;
}

function writeGap(gap: number, quick: number, into: Float64Array): void {
	const long = Math.log1p(Math.max(0, gap)) / 10;
	into[15] = long;
	into[16] = long * quick;
	const bin = FIXED.length + 2 * binOf(gap);
	into[bin] = 1;
	into[bin + 1] = quick;
}

function binOf(seconds: number): number {
	const bin = BINS.findIndex((most) => seconds < most);
	return bin < 0 ? BINS.length : bin;
}
