// What a simulated student's own dice decide. Built on the domain's seeded source, so that a seed is a whole lesson.
import { random, type Random } from '#lib/domain/items/random.ts';

export type Chance = Random & {
	/** True with this probability, 0..1. */
	one: (probability: number) => boolean;
	/** Somewhere around this many ms: between 0.6 and 1.7 of it, more often less. */
	around: (ms: number) => number;
};

const FINE = 1_000_000;

export function chance(seed: number): Chance {
	const dice = random(seed);
	const part = () => dice.int(0, FINE) / FINE;
	return {
		...dice,
		one: (probability) => part() < probability,
		around: (ms) => Math.round(ms * (0.6 + 1.1 * part() * part()))
	};
}
