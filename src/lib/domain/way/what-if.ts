// What another destination would cost: expected minutes to it, from what is known of one student. For the screen, too.
import type { WaypointId } from '../ids.ts';
import type { Waypoint } from '../map.ts';
import { L0 } from '../mastery/bkt.ts';

export type Known = {
	/** Reached, or placed. */
	isBehind: (id: WaypointId) => boolean;
	/** Mastery shown there; undefined without evidence. */
	mastery: (id: WaypointId) => number | undefined;
};

/** A waypoint and all that leads to it. */
export function leadingTo(waypoints: readonly Waypoint[], destination: WaypointId): ReadonlySet<WaypointId> {
	const byId = new Map(waypoints.map((waypoint) => [waypoint.id, waypoint]));
	const way = new Set([destination]);
	for (const id of way) for (const before of byId.get(id)?.prerequisites ?? []) way.add(before);
	return way;
}

/** Expected minutes of work to a destination. */
export function minutesTo(waypoints: readonly Waypoint[], destination: WaypointId, known: Known): number {
	const way = leadingTo(waypoints, destination);
	const left = waypoints.filter(({ id }) => way.has(id) && (id === destination || !known.isBehind(id)));
	const share = (id: WaypointId) => (1 - (known.mastery(id) ?? L0)) / (1 - L0);
	return Math.round(left.reduce((sum, { id, minutes }) => sum + minutes * share(id), 0));
}
