// From stored columns and rows to places: lanes become districts, one below the other.
// Nothing here looks at what is linked to what: places stay where the map's version has them.
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import type { WaypointId } from '#lib/domain/ids.ts';
import type { Point } from './point.ts';

export const COLUMN = 112;
export const ROW = 92;

const EDGE = 14;
/** Room before the first column, for the slip road on which a journey starts. */
const BEFORE = 112;
const AFTER = 68;
const ABOVE = 74;
const BELOW = 68;
const GAP = 6;

export type District = {
	lane: string;
	title: string;
	x: number;
	y: number;
	width: number;
	height: number;
	waypoints: WaypointId[];
};

export type Grid = { width: number; height: number; places: ReadonlyMap<WaypointId, Point>; districts: District[] };

/** Rows may count through the whole map or anew in each lane: within a lane only their differences matter. */
export function layGrid({ lanes, waypoints }: Pick<CourseMap, 'lanes' | 'waypoints'>): Grid {
	const firstColumn = Math.min(...waypoints.map(({ col }) => col));
	const lastColumn = Math.max(...waypoints.map(({ col }) => col));
	const width = EDGE + BEFORE + (lastColumn - firstColumn) * COLUMN + AFTER + EDGE;
	const places = new Map<WaypointId, Point>();
	const districts: District[] = [];
	let y = EDGE;
	for (const { lane, title, members } of byLane(lanes, waypoints)) {
		const firstRow = Math.min(...members.map(({ row }) => row));
		const lastRow = Math.max(...members.map(({ row }) => row));
		const height = ABOVE + (lastRow - firstRow) * ROW + BELOW;
		for (const { id, col, row } of members) {
			places.set(id, [EDGE + BEFORE + (col - firstColumn) * COLUMN, y + ABOVE + (row - firstRow) * ROW]);
		}
		districts.push({
			lane,
			title,
			x: EDGE,
			y,
			width: width - 2 * EDGE,
			height,
			waypoints: members.map(({ id }) => id)
		});
		y += height + GAP;
	}
	return { width, height: y - GAP + EDGE, places, districts };
}

function byLane(lanes: CourseMap['lanes'], waypoints: Waypoint[]) {
	const named = lanes.map(({ id }) => id);
	const others = waypoints.map(({ lane }) => lane).filter((lane) => !named.includes(lane));
	return [...named, ...new Set(others)].flatMap((lane) => {
		const members = waypoints.filter((waypoint) => waypoint.lane === lane);
		return members.length === 0 ? [] : [{ lane, title: lanes.find(({ id }) => id === lane)?.title ?? '', members }];
	});
}
