// A seeded source of choices (mulberry32): the same seed gives the same choices on every machine, for ever.

export type Random = {
	/** A whole number, both ends included. */
	int: (low: number, high: number) => number;
	pick: <Thing>(list: readonly Thing[]) => Thing;
	shuffle: <Thing>(list: readonly Thing[]) => Thing[];
};

export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
	const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	const pick = <Thing>(list: readonly Thing[]) => list[int(0, list.length - 1)] as Thing;
	const shuffle = <Thing>(list: readonly Thing[]) => {
		const left = [...list];
		return list.map(() => left.splice(int(0, left.length - 1), 1)[0] as Thing);
	};
	return { int, pick, shuffle };
}

/** A seed of its own for every name, so that two generators do not draw alike. */
export function seedFor(name: string, seed: number): number {
	let hash = 0x811c9dc5 ^ (Number.isFinite(seed) ? seed : 0);
	for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

const MOST_DRAWS = 500;

/** The first drawing that suits. Every use suits often; the limit only makes sure that it ends. */
export function drawUntil<Thing>(draw: () => Thing, suits: (drawn: Thing) => boolean): Thing {
	let drawn = draw();
	for (let tries = 1; tries < MOST_DRAWS && !suits(drawn); tries += 1) drawn = draw();
	return drawn;
}
