// How long to wait after wrong PINs or passwords. Pure: counts and times in, milliseconds out.
// Each device has its own count, so a classmate elsewhere slows nobody down. Against guessing from ever new devices
// there is one shared pace for devices that never got in as this person: slower and slower, but never shut.

export type Misses = { count: number; lastAt: number };

export type TryRecord = {
	own: Misses;
	/** This device has got in as this person before. */
	known: boolean;
	/** All devices that have not, this one among them, within FORGET_MS. */
	strangers: Misses;
};

export const FORGET_MS = 60 * 60_000;
const MOST_MS = 60_000;

/** Two slips are free; then 4 s, 8 s, 16 s, 32 s, 60 s. */
export const ownPause = (misses: number): number => (misses < 3 ? 0 : Math.min(MOST_MS, 4_000 * 2 ** (misses - 3)));

/** Ten misses from new devices are free: a whole class may mistype. At the slowest, some 70 guesses an hour. */
export const strangersPause = (misses: number): number =>
	misses < 10 ? 0 : misses < 20 ? 15_000 : misses < 40 ? 30_000 : MOST_MS;

/** From now, in ms; 0: go ahead. */
export function pause({ own, known, strangers }: TryRecord, now: number): number {
	const left = ({ count, lastAt }: Misses, of: (misses: number) => number) =>
		now - lastAt >= FORGET_MS ? 0 : Math.max(0, lastAt + of(count) - now);
	return Math.max(left(own, ownPause), known ? 0 : left(strangers, strangersPause));
}
