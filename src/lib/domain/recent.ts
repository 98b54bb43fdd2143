// What is remembered of a student's last ten answers and hint requests of this lesson, one bit each, newest lowest.
// Outcomes are kept apart (see student.ts); a lesson starts as if nothing had been amiss.

/** `helped`: after a hint. `firsts`: right first attempts among the last ten first attempts. */
export type Recent = {
	rapid: number;
	helped: number;
	firsts: number;
	hints: number;
	rushed: number;
	doingWell: boolean;
};

export const RECENT = 10;
const MASK = (1 << RECENT) - 1;

/** A quiet mark from the eighth of the last ten right first attempts, until there are fewer than seven. */
const WELL_FROM = 8;
const WELL_UNTIL = 7;

export const nothingRecent = (): Recent => ({ rapid: 0, helped: 0, firsts: 0, hints: 0, rushed: 0, doingWell: false });

export type Answered = { correct: boolean; rapid: boolean; helped: boolean; first: boolean };

export function afterAnswer(recent: Recent, { correct, rapid, helped, first }: Answered): Recent {
	const { hints, rushed } = recent;
	const firsts = first ? push(recent.firsts, correct) : recent.firsts;
	const well = count(firsts);
	return {
		rapid: push(recent.rapid, rapid),
		helped: push(recent.helped, helped),
		firsts,
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

const push = (bits: number, bit: boolean): number => ((bits << 1) | (bit ? 1 : 0)) & MASK;

export function count(bits: number): number {
	let ones = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) ones++;
	return ones;
}

/** Whether the n-th last is set; 0 is the newest. */
export const wasSet = (bits: number, back: number): boolean => ((bits >> back) & 1) === 1;
