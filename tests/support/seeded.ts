// A seeded source of chance (mulberry32), so that a run that fails can be run again.
export type Chance = {
	/** 0 ≤ x < 1 */
	next: () => number;
	/** 0 ≤ n < below */
	pick: (below: number) => number;
	one: <T>(list: readonly T[]) => T | undefined;
	is: (probability: number) => boolean;
};

export function seeded(seed: number): Chance {
	let state = seed;
	function next(): number {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}
	const pick = (below: number) => Math.floor(next() * below);
	return { next, pick, one: (list) => list[pick(list.length)], is: (probability) => next() < probability };
}
