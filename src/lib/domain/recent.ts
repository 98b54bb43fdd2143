// What is remembered of a student's last ten answers and hint requests of this lesson, one bit each, newest lowest.
// Outcomes are kept apart (see student.ts); a lesson starts as if nothing had been amiss.

/** `helped`: after a hint. `firsts`: right first attempts among the last ten first attempts, of which there were `tried`. */
export type Recent = {
	rapid: number;
	/** How long each of those took (ms), oldest first. */
	rapidMs: readonly number[];
	helped: number;
	firsts: number;
	tried: number;
	hints: number;
	rushed: number;
	doingWell: boolean;
};

export const RECENT = 10;
const MASK = (1 << RECENT) - 1;

/** A quiet mark from the eighth of the last ten right first attempts, until there are fewer than seven. */
const WELL_FROM = 8;
const WELL_UNTIL = 7;

const NONE: readonly number[] = [];

export const nothingRecent = (): Recent => ({
	rapid: 0,
	rapidMs: NONE,
	helped: 0,
	firsts: 0,
	tried: 0,
	hints: 0,
	rushed: 0,
	doingWell: false
});

export type Answered = { correct: boolean; rapid: boolean; ms: number; helped: boolean; first: boolean };

export function afterAnswer(recent: Recent, { correct, rapid: isRapid, ms, helped, first }: Answered): Recent {
	const { hints, rushed } = recent;
	const rapid = push(recent.rapid, isRapid);
	const times = isRapid ? [...recent.rapidMs, ms] : recent.rapidMs;
	const firsts = first ? push(recent.firsts, correct) : recent.firsts;
	const well = count(firsts);
	return {
		rapid,
		rapidMs: newest(times, count(rapid)),
		helped: push(recent.helped, helped),
		firsts,
		tried: first ? Math.min(recent.tried + 1, RECENT) : recent.tried,
		hints,
		rushed,
		doingWell: well >= WELL_FROM || (recent.doingWell && well >= WELL_UNTIL)
	};
}

export const afterHint = (recent: Recent, rushed: boolean): Recent => ({
	...recent,
	hints: Math.min(recent.hints + 1, RECENT),
	rushed: push(recent.rushed, rushed)
});

const newest = (times: readonly number[], n: number): readonly number[] =>
	times.length > n ? times.slice(times.length - n) : times;

/** Right first attempts of the last so many, while that is a quiet mark. */
export const doingWellBy = ({ doingWell, firsts, tried }: Recent): { right: number; of: number } | null =>
	doingWell ? { right: count(firsts), of: tried } : null;

const push = (bits: number, bit: boolean): number => ((bits << 1) | (bit ? 1 : 0)) & MASK;

export function count(bits: number): number {
	let ones = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) ones++;
	return ones;
}

/** Whether the n-th last is set; 0 is the newest. */
export const wasSet = (bits: number, back: number): boolean => ((bits >> back) & 1) === 1;
