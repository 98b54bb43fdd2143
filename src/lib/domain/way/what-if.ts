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

/** The waypoints still to go to a destination. */
export function leftTo(waypoints: readonly Waypoint[], destination: WaypointId, known: Known): Waypoint[] {
	const way = leadingTo(waypoints, destination);
	return waypoints.filter(({ id }) => way.has(id) && (id === destination || !known.isBehind(id)));
}

/** What there is to do beside the way to `destination` when `aside` is taken, too. Rules [R10], [R13]. */
export function addedBy(
	waypoints: readonly Waypoint[],
	destination: WaypointId,
	aside: WaypointId,
	known: Known
): Waypoint[] {
	const way = new Set(leftTo(waypoints, destination, known));
	return leftTo(waypoints, aside, known).filter((waypoint) => !way.has(waypoint));
}

/** Expected minutes of work at all of them. */
export function minutesOf(waypoints: readonly Waypoint[], known: Known): number {
	const share = (id: WaypointId) => (1 - (known.mastery(id) ?? L0)) / (1 - L0);
	return Math.round(waypoints.reduce((sum, { id, minutes }) => sum + minutes * share(id), 0));
}
