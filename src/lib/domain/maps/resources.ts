// The kinds of help that are built in: drawn from the waypoint's own items, or told in a few steps. Nothing is fetched.
import type { Resource } from '../map.ts';
import type { MisconceptionTag, WaypointId } from '../ids.ts';

const make =
	(kind: string, title: string, minutes: number) =>
	(at: WaypointId, mends: MisconceptionTag[] = []): Resource => ({ id: `${at}-${kind}`, kind, title, minutes, mends });

/** Two strips to cut, fill and lay one under the other. */
export const strips = make('strips', 'Fraction strips', 8);
/** A line to cut into steps and walk along. */
export const line = make('numberLine', 'Number line', 8);
/** One item worked from start to end, step by step. */
export const workedExample = make('workedExample', 'Worked example', 5);
/** Something to do at a table in threes or fours: about an item, or in steps of its own. */
export const group = (at: WaypointId, steps?: string[]): Resource => ({
	...make('group', 'Talk it over', 6)(at),
	...(steps && { steps })
});
/** Something to make, away from the screen: with paper, a ruler, a kitchen. */
export const project = (at: WaypointId, title: string, minutes: number, steps: string[]): Resource => ({
	...make('project', title, minutes)(at),
	steps
});
