// What of a map the shared display draws: places, names and roads. No items, no keys, no resources.
import type { WaypointId } from '../ids.ts';
import type { CourseMap, Waypoint } from '../map.ts';

export type DisplayWaypoint = Pick<
	Waypoint,
	'id' | 'shortTitle' | 'lane' | 'col' | 'row' | 'labelSide' | 'prerequisites'
>;
export type DisplayMap = { title: string; destination: WaypointId; lanes: string[]; waypoints: DisplayWaypoint[] };

export const displayMap = ({ title, destination, lanes, waypoints }: CourseMap): DisplayMap => ({
	title,
	destination,
	lanes: lanes.map(({ id }) => id),
	waypoints: waypoints.map(({ id, shortTitle, lane, col, row, labelSide, prerequisites }) => ({
		id,
		shortTitle,
		lane,
		col,
		row,
		labelSide,
		prerequisites
	}))
});
