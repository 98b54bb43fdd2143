// Which prerequisites are drawn: those that no longer way round already shows.
import type { Waypoint } from '#lib/domain/map.ts';
import type { WaypointId } from '#lib/domain/ids.ts';

export type Link = { from: WaypointId; to: WaypointId };

type Linked = Pick<Waypoint, 'id' | 'prerequisites'>;

/**
 * Transitive reduction: a link is left out when its start is also reached through another prerequisite of its end.
 * A cycle, which only a faulty map has, keeps its links: nothing here loops.
 */
export function reduceLinks(waypoints: Linked[]): Link[] {
	const ancestorsOf = ancestry(waypoints);
	return waypoints.flatMap(({ id, prerequisites }) => {
		const direct = [...new Set(prerequisites)].filter((from) => from !== id && ancestorsOf.has(from));
		const implied = (from: WaypointId) =>
			direct.some((via) => via !== from && ancestorsOf.get(via)?.has(from) && !ancestorsOf.get(from)?.has(via));
		return direct.filter((from) => !implied(from)).map((from) => ({ from, to: id }));
	});
}

/** Every waypoint's ancestors; those on a cycle are among their own. */
export function ancestry(waypoints: Linked[]): Map<WaypointId, Set<WaypointId>> {
	const prerequisites = new Map(waypoints.map((waypoint) => [waypoint.id, waypoint.prerequisites]));
	const found = new Map<WaypointId, Set<WaypointId>>();
	for (const { id } of waypoints) {
		const ancestors = new Set<WaypointId>();
		const ahead = [...(prerequisites.get(id) ?? [])];
		for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
			if (ancestors.has(next) || !prerequisites.has(next)) continue;
			ancestors.add(next);
			const known = found.get(next);
			if (known) for (const ancestor of known) ancestors.add(ancestor);
			else ahead.push(...(prerequisites.get(next) ?? []));
		}
		found.set(id, ancestors);
	}
	return found;
}
