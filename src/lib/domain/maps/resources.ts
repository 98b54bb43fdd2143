// The kinds of help that are built in: each is drawn from the waypoint's own items, so nothing has to be fetched.
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
/** Something to do at a table in threes or fours. */
export const group = make('group', 'Talk it over', 6);
