// Which junction a coach is told of: the fullest of those that have lasted. Time is an argument.
import type { Millis } from '../ids.ts';
import type { JunctionRow } from './wall-rows.ts';

/** A crowd has to be held up for so long before it is a junction worth a word. */
const LASTS = 5 * 60_000;

/** The fullest first; ties to the one that has lasted longest. */
export const lastingJunctions = (junctions: readonly JunctionRow[], now: Millis): JunctionRow[] =>
	junctions
		.filter(({ since }) => now - since >= LASTS)
		.sort((a, b) => b.students - a.students || a.since - b.since || byText(a, b));

/** Null when none has lasted. */
export const busiestJunction = (junctions: readonly JunctionRow[], now: Millis): JunctionRow | null =>
	lastingJunctions(junctions, now)[0] ?? null;

const byText = (a: JunctionRow, b: JunctionRow): number => (a.waypoint < b.waypoint ? -1 : 1);
