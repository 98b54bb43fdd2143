// What is kept to say how fast a student gets on: active time and waypoints reached, and how earlier estimates came out.
// Of fixed size. Formulas and sources: learning model, "Pace and ETA".
import type { Millis } from '../ids.ts';

/** Waypoints ahead for which estimates are kept and compared with what came of them. */
export const HORIZONS = [3, 5, 10] as const;

/** Hours here are active hours: see active-time.ts. */
export type Pace = {
	/** The last action. */
	at: Millis | null;
	/** Active hours and waypoints reached, all of them. */
	hours: number;
	reached: number;
	/** The same, older ones counting less: half after two active hours. */
	recentHours: number;
	recentReached: number;
	/** Lessons worked in, and the number of the last of them. */
	lessons: number;
	lesson: number | null;
	/** By horizon: the estimate waiting for its outcome. */
	open: readonly (Estimate | null)[];
};

/** Made after so many waypoints and hours: `raw` hours for the next few. */
export type Estimate = { reached: number; hours: number; raw: number };

/** Of all students together, never shown by itself. */
export type ClassPace = {
	hours: number;
	reached: number;
	/** By horizon: actual hours for estimated hours, the newest last. */
	ratios: readonly (readonly number[])[];
};

/** Before anything came of an estimate: half or a quarter as long, twice or four times as long are all thinkable. */
const SEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];

export const newPace = (): Pace => ({
	at: null,
	hours: 0,
	reached: 0,
	recentHours: 0,
	recentReached: 0,
	lessons: 0,
	lesson: null,
	open: HORIZONS.map(() => null)
});

export const newClassPace = (): ClassPace => ({ hours: 0, reached: 0, ratios: HORIZONS.map(() => SEEDS) });
