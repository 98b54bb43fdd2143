// Which junction a coach is told of: the fullest of those that have lasted. Time is an argument.
import type { Millis } from '../ids.ts';
import type { JunctionRow } from './wall-rows.ts';

/** A crowd has to be held up for so long before it is a junction worth a word. */
export const LASTS = 5 * 60_000;

/** Null when none has lasted; ties to the one that has lasted longest. */
export function busiestJunction(junctions: readonly JunctionRow[], now: Millis): JunctionRow | null {
	const lasting = junctions.filter(({ since }) => now - since >= LASTS);
	return lasting.sort((a, b) => b.students - a.students || a.since - b.since || byText(a, b))[0] ?? null;
}

const byText = (a: JunctionRow, b: JunctionRow): number => (a.waypoint < b.waypoint ? -1 : 1);
