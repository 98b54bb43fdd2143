// Where the student's own arrow stands: on the road to the current waypoint, as far along as their work has brought them.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { MeRow, WaypointRow } from '#lib/domain/views/row-types.ts';
import { lengthOf, spotAt, stretch, type Spot } from './along.ts';
import { distance, type Point } from './point.ts';
import { isTravelled, roadInto, type RowOf } from './marks.ts';
import type { Road } from './roads.ts';

/** Always on a road: before a station that is reached, the arrow waits at the end of the road there. */
export type Whereabouts = Spot & { road: Point[]; far: number; towards: WaypointId };

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
	const stand = me.current ?? lastReached(places.keys(), rowOf);
	const towards = stand ?? me.next;
	const place = towards === null ? undefined : places.get(towards);
	if (!towards || !place) return null;
	const road = roadInto(towards, roads, rowOf);
	return driving(towards, road?.points ?? slipRoad(place), road ? FROM_START : 0, stand ? partOf(rowOf(stand)) : 0);
}

/** How far along its road, 0..1. What is only expected of a student is no way made: without work of their own, none. */
export function partOf(row: WaypointRow | undefined): number {
	if (isTravelled(row)) return 1;
	return row && row.level !== 'notStarted' ? Math.min(1, row.mastery / ARRIVAL) : 0;
}

function driving(towards: WaypointId, road: Point[], start: number, part: number): Whereabouts {
	const far = start + Math.max(0, lengthOf(road) - start - FROM_END) * part;
	return { ...spotAt(road, far), road, far, towards };
}

/** Between two turns the arrow is where it came to last. */
function lastReached(ids: Iterable<WaypointId>, rowOf: RowOf): WaypointId | null {
	let last: WaypointRow | undefined;
	for (const id of ids) {
		const row = rowOf(id);
		if (isTravelled(row) && (row?.reachedAt ?? 0) >= (last?.reachedAt ?? 0)) last = row;
	}
	return last?.id ?? null;
}

/** The way the arrow moves between two whereabouts: along one road, or through one station. Null: too far, cut. */
export function journey(before: Whereabouts, after: Whereabouts): Point[] | null {
	if (distance(before.at, after.at) < 0.5) return null;
	if (before.towards === after.towards && same(before.road, after.road)) {
		const part = stretch(after.road, Math.min(before.far, after.far), Math.max(before.far, after.far));
		return before.far <= after.far ? part : part.reverse();
	}
	const out = stretch(before.road, before.far, lengthOf(before.road));
	const into = stretch(after.road, 0, after.far);
	return distance(out.at(-1)!, into[0]!) < 0.5 ? [...out, ...into.slice(1)] : null;
}

const same = (a: Point[], b: Point[]): boolean =>
	a.length === b.length && a.every((point, i) => distance(point, b[i]!) < 0.5);
