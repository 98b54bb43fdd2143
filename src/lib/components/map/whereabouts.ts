// Where the student's own arrow stands: on the road to the current waypoint, as far along as their work has brought them.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import { lengthOf, spotAt, stretch, type Spot } from './along.ts';
import { distance, type Point } from './point.ts';
import { isTravelled, roadUnderway, type RowOf } from './marks.ts';
import type { Road } from './roads.ts';

/** `road` leads to `towards`; null when standing at a station. */
export type Whereabouts = Spot & { road: Point[] | null; far: number; towards: WaypointId | null };

/** Mastery at which a waypoint counts as reached: the far end of its road. */
const ARRIVAL = 0.93;
const SLIP_ROAD = 80;
/** Room kept to the stations at both ends, so that the arrow covers neither. */
const FROM_START = 40;
const FROM_END = 46;

/** A journey that starts here comes in from the left. */
export const slipRoad = ([x, y]: Point): Point[] => [
	[x - SLIP_ROAD, y],
	[x, y]
];

export function whereabouts(
	me: MeRow,
	roads: Road[],
	places: ReadonlyMap<WaypointId, Point>,
	rowOf: RowOf
): Whereabouts | null {
	const underway = me.current !== null && !isTravelled(rowOf(me.current));
	if (underway) return onTheWay(me, roads, places, rowOf);
	const stand = me.current ?? (me.arrived ? me.destination : lastBefore(me.next, roads, rowOf));
	if (stand) return standing(places.get(stand));
	const start = me.next && places.get(me.next);
	return start ? driving(slipRoad(start), 0, 0, me.next) : null;
}

function onTheWay(me: MeRow, roads: Road[], places: ReadonlyMap<WaypointId, Point>, rowOf: RowOf): Whereabouts | null {
	const current = me.current!;
	const place = places.get(current);
	if (!place) return null;
	const part = Math.min(1, (rowOf(current)?.mastery ?? 0) / ARRIVAL);
	const link = roadUnderway(roads, me, rowOf);
	const road = roads.find((candidate) => candidate === link);
	return road ? driving(road.points, FROM_START, part, current) : driving(slipRoad(place), 0, part, current);
}

function driving(road: Point[], start: number, part: number, towards: WaypointId | null): Whereabouts {
	const far = start + Math.max(0, lengthOf(road) - start - FROM_END) * part;
	return { ...spotAt(road, far), road, far, towards };
}

const standing = (at: Point | undefined): Whereabouts | null =>
	at ? { at, heading: 0, road: null, far: 0, towards: null } : null;

function lastBefore(next: WaypointId | null, roads: Road[], rowOf: RowOf): WaypointId | null {
	const behind = roads.filter(({ to, from }) => to === next && isTravelled(rowOf(from)));
	return behind.sort((a, b) => (rowOf(b.from)?.reachedAt ?? 0) - (rowOf(a.from)?.reachedAt ?? 0))[0]?.from ?? null;
}

/** The way the arrow moves between two whereabouts: along one road, or round one station. Null: too far, cut. */
export function journey(before: Whereabouts, after: Whereabouts): Point[] | null {
	const [start, end] = [before.at, after.at];
	if (distance(start, end) < 0.5) return null;
	if (before.road && after.road && before.towards === after.towards && same(before.road, after.road)) {
		const part = stretch(after.road, Math.min(before.far, after.far), Math.max(before.far, after.far));
		return before.far <= after.far ? part : part.reverse();
	}
	const out = before.road ? stretch(before.road, before.far, lengthOf(before.road)) : [start];
	const into = after.road ? stretch(after.road, 0, after.far) : [end];
	return distance(out.at(-1)!, into[0]!) < 0.5 ? [...out, ...into.slice(1)] : null;
}

const same = (a: Point[], b: Point[]): boolean =>
	a.length === b.length && a.every((point, i) => distance(point, b[i]!) < 0.5);
