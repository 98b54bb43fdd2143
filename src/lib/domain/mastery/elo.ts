// Multi-level Elo: how likely a right answer is, from the student, the student here, the competency and the item.
// Source: Pelánek (2016), "Applications of the Elo rating system in adaptive educational systems".

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Step sizes shrink with the count of answers each parameter has seen; all parameters start at 0. */
export const studentStep = (n: number): number => 0.35 / (1 + 0.05 * n);
export const hereStep = (n: number): number => Math.max(0.1, 0.45 / (1 + 0.1 * n));
export const competencyStep = (n: number): number => 0.6 / (1 + 0.05 * n);
export const itemStep = (n: number): number => 0.6 / (1 + 0.3 * n);

/** A difficulty and how many answers it rests on. */
export type Rating = { value: number; n: number };
