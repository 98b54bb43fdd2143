// How long the way ahead takes, as a range: the student's rate, stretched as earlier estimates in this class came out.
// A Poisson interval would be far too narrow: its 80 % held 55, 49 and 45 % for the next 3, 5 and 10 waypoints on
// recorded work, this one 79, 77 and 77 % (`npm run evaluate`, algebra05). Rules [P1]–[P3].
import type { ClassPace, Pace } from './pace.ts';
import { spanFor, type Span } from './eta-row.ts';
import { rateOf } from './rate.ts';

/** Waypoints that have to lie behind a student. */
export const ENOUGH = 3;
/** Four of five estimates shall hold. */
const LOW = 0.1;
const HIGH = 0.9;

/** [P1] null before three waypoints lie behind the student. */
export function spanOf(pace: Pace, everyone: ClassPace, ahead: number): Span | null {
	if (pace.reached < ENOUGH || ahead <= 0) return null;
	return spanFor(rateOf(pace, everyone), stretchesOf(everyone), ahead);
}

/** By horizon. */
export const stretchesOf = ({ ratios }: ClassPace): Span[] => ratios.map(stretchOf);

/** Rings are replaced when an outcome comes and asked for at every answer: each is sorted once. */
const stretches = new WeakMap<readonly number[], Span>();

function stretchOf(ring: readonly number[]): Span {
	const known = stretches.get(ring);
	if (known) return known;
	const ratios = [...ring].sort((a, b) => a - b);
	const stretch = { low: quantile(ratios, LOW), high: quantile(ratios, HIGH) };
	stretches.set(ring, stretch);
	return stretch;
}

/** @param sorted at least one; between two of them in proportion */
function quantile(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)] ?? 1;
	const above = sorted[Math.ceil(place)] ?? below;
	return below + (above - below) * (place - Math.floor(place));
}
