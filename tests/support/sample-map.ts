// Maps for the tests of the drawing: one by hand, and any that fast-check can think of.
import type { PaceRow } from '#lib/domain/pace/standing-by-plan.ts';
import fc from 'fast-check';
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import type { MeRow, WaypointRow } from '#lib/domain/views/row-types.ts';
import type { WayRow } from '#lib/domain/views/way-row.ts';
import type { RowOf } from '#lib/components/map/marks.ts';

type Sketch = Partial<Waypoint> & { id: string };

export const waypoint = (sketch: Sketch): Waypoint => ({
	competency: sketch.id,
	title: sketch.id,
	shortTitle: sketch.id,
	lane: 'a',
	col: 0,
	row: 0,
	labelSide: 'above',
	prerequisites: [],
	minutes: 10,
	items: { kind: 'bank', options: 2, items: [] },
	resources: [],
	...sketch
});

export const mapOf = (waypoints: Waypoint[], destination = waypoints.at(-1)!.id): CourseMap => ({
	id: 'sample',
	version: 1,
	title: 'Sample',
	language: 'en',
	lanes: [...new Set(waypoints.map(({ lane }) => lane))].map((id) => ({ id, title: id.toUpperCase() })),
	waypoints,
	destination,
	misconceptions: {}
});

/** a1 → a2 → a3, a2 → b3 → b4, and a3, b4 → a5: two lanes, one fork, one junction, a side trip and a road that opens later. */
export const FORK = mapOf(
	[
		waypoint({ id: 'a1', col: 0 }),
		waypoint({ id: 'a2', col: 1, prerequisites: ['a1'] }),
		waypoint({ id: 'a3', col: 2, prerequisites: ['a2'] }),
		waypoint({ id: 'b3', col: 2, row: 1, lane: 'b', prerequisites: ['a2'] }),
		waypoint({ id: 'b4', col: 3, row: 1, lane: 'b', prerequisites: ['b3'] }),
		waypoint({ id: 'a5', col: 4, prerequisites: ['a3', 'b4', 'a1'] }),
		waypoint({ id: 'b6', col: 5, row: 1, lane: 'b', prerequisites: ['b4', 'a5'] }),
		waypoint({ id: 'fun', col: 1, row: -1, prerequisites: ['a2'], sideTrip: true })
	],
	'a5'
);

/** Straight on: nothing agreed, nothing asked. */
const NO_WAY: WayRow = {
	own: false,
	steps: [],
	detour: null,
	sideTrip: null,
	sent: null,
	placed: [],
	fresh: false,
	quiz: null,
	result: null,
	checkUps: [],
	focus: null,
	learns: null
};

/** No date, no day known. */
const NO_PACE: PaceRow = {
	...{ status: null, due: null, own: false, weekdays: null, today: null },
	...{ planned: 0, reached: 0, daysLeft: 0, needed: null, week: [] }
};

/** A student's way with these differences. */
export const wayWith = (changes: Partial<WayRow>): WayRow => ({ ...NO_WAY, ...changes });

export const me = (changes: Partial<MeRow> = {}): MeRow => ({
	destination: 'a5',
	current: null,
	next: 'a1',
	minutes: 10,
	rule: { rule: 'standard' },
	route: ['a1', 'a2', 'a3', 'b3', 'b4', 'a5'],
	alternatives: [],
	reached: 0,
	arrived: false,
	item: null,
	hand: null,
	notice: null,
	way: NO_WAY,
	offScreen: null,
	helps: false,
	helpWanted: null,
	eta: null,
	etaBasis: null,
	pace: NO_PACE,
	works: [],
	...changes
});

export const row = (id: string, changes: Partial<WaypointRow> = {}): WaypointRow => ({
	id,
	level: 'onTheWay',
	mastery: 0.5,
	reached: false,
	reachedAt: null,
	attempts: 2,
	unassisted: 1,
	lastAt: 0,
	tries: [],
	usedAt: null,
	said: [],
	why: [],
	...changes
});

export const reached = (id: string, at = 1): WaypointRow =>
	row(id, { level: 'gotIt', mastery: 0.95, reached: true, reachedAt: at });

export const rowsOf =
	(...rows: WaypointRow[]): RowOf =>
	(id) =>
		rows.find((one) => one.id === id);

/** Places on a grid with at most one waypoint each; prerequisites only from earlier columns. */
export const anyMap: fc.Arbitrary<CourseMap> = fc
	.uniqueArray(fc.record({ col: fc.nat(11), row: fc.nat(5), picks: fc.array(fc.nat(), { maxLength: 3 }) }), {
		minLength: 1,
		maxLength: 36,
		selector: ({ col, row }) => `${col}.${row}`
	})
	.map((cells) => {
		const placed = cells.map((cell) => ({ ...cell, id: `w${cell.col}.${cell.row}` }));
		return mapOf(
			placed.map(({ id, col, row, picks }) => {
				const earlier = placed.filter((other) => other.col < col);
				const prerequisites = new Set(picks.flatMap((pick) => earlier[pick % (earlier.length || 1)]?.id ?? []));
				return waypoint({ id, col, row, lane: `lane${row % 3}`, prerequisites: [...prerequisites] });
			})
		);
	});
