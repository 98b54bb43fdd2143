// Where the stations stand on the shared display: the map's own columns and rows, spread over all the room there is.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { DisplayMap, DisplayWaypoint } from '#lib/domain/views/display-map.ts';
import type { Point } from '../map/point.ts';

/** In pixels of a 1920 × 1080 screen. */
export const FIELD = { width: 1776, height: 628 };
const SIDE = 140;
/** Room for names above the first row and below the last. */
const EDGE = 96;
/** Two rows on a tall field need not stand at its edges. */
const FARTHEST = 190;

export function stationPlaces({ lanes, waypoints }: DisplayMap): Map<WaypointId, Point> {
	const columns = waypoints.map(({ col }) => col);
	const x = spread(Math.min(...columns), Math.max(...columns), SIDE, FIELD.width - SIDE);
	const rows = rowNumbers(lanes, waypoints);
	const last = Math.max(...rows.values());
	const height = Math.min(FIELD.height - 2 * EDGE, last * FARTHEST);
	const top = (FIELD.height - height) / 2;
	const y = spread(0, last, top, top + height);
	return new Map(waypoints.map(({ id, col }) => [id, [x(col), y(rows.get(id) ?? 0)]]));
}

/** Lane below lane; within one, rows without gaps. */
function rowNumbers(lanes: string[], waypoints: DisplayWaypoint[]): Map<WaypointId, number> {
	const rows = new Map<WaypointId, number>();
	let above = 0;
	for (const lane of new Set([...lanes, ...waypoints.map((waypoint) => waypoint.lane)])) {
		const members = waypoints.filter((waypoint) => waypoint.lane === lane);
		const own = [...new Set(members.map(({ row }) => row))].sort((a, b) => a - b);
		for (const { id, row } of members) rows.set(id, above + own.indexOf(row));
		above += own.length;
	}
	return rows;
}

/** One value alone stands in the middle. */
function spread(first: number, last: number, from: number, to: number): (value: number) => number {
	if (first === last) return () => (from + to) / 2;
	return (value) => from + ((value - first) / (last - first)) * (to - from);
}
