// Arrow keys on the map: along the roads where one leads that way, else to the nearest station there.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { Point } from './point.ts';
import type { Link } from './reduction.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Record<Direction, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

export function steer(
	from: WaypointId,
	direction: Direction,
	links: Link[],
	places: ReadonlyMap<WaypointId, Point>
): WaypointId {
	const here = places.get(from);
	if (!here) return from;
	const linked = links.flatMap((link) => (link.from === from ? [link.to] : link.to === from ? [link.from] : []));
	return nearest(here, direction, linked, places) ?? nearest(here, direction, [...places.keys()], places) ?? from;
}

/** The nearest of `ids` that lies that way; straying sideways counts double. */
function nearest(
	here: Point,
	direction: Direction,
	ids: WaypointId[],
	places: ReadonlyMap<WaypointId, Point>
): WaypointId | null {
	const [ax, ay] = AHEAD[direction];
	let best: { id: WaypointId; far: number } | null = null;
	for (const id of ids) {
		const place = places.get(id);
		if (!place) continue;
		const [dx, dy] = [place[0] - here[0], place[1] - here[1]];
		const ahead = dx * ax + dy * ay;
		const far = ahead + 2 * Math.abs(dx * ay + dy * ax);
		if (ahead > 1 && (!best || far < best.far)) best = { id, far };
	}
	return best?.id ?? null;
}
