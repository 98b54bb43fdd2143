// The words of one map by id: waypoints, resources, misconceptions. A map that lost something still gets an answer.
import type { MisconceptionTag, WaypointId } from '../../domain/ids.ts';
import type { CourseMap, Misconception, Resource, Waypoint } from '../../domain/map.ts';

export type MapWords = {
	title: string;
	waypoint: (id: WaypointId | null) => Waypoint | undefined;
	destination: Waypoint | undefined;
	/** Looked for at the waypoint first, since ids may repeat elsewhere. */
	resource: (id: string | null, at: WaypointId | null) => Resource | undefined;
	misconception: (tag: MisconceptionTag | null) => Misconception | undefined;
};

export function mapWords(map: CourseMap): MapWords {
	const byId = new Map(map.waypoints.map((waypoint) => [waypoint.id, waypoint]));
	const all = map.waypoints.flatMap((waypoint) => waypoint.resources);
	const withId = (id: string) => (resource: Resource) => resource.id === id;
	return {
		title: map.title,
		waypoint: (id) => (id === null ? undefined : byId.get(id)),
		destination: byId.get(map.destination),
		resource: (id, at) =>
			id === null ? undefined : (byId.get(at ?? '')?.resources.find(withId(id)) ?? all.find(withId(id))),
		misconception: (tag) =>
			tag !== null && Object.hasOwn(map.misconceptions, tag) ? map.misconceptions[tag] : undefined
	};
}
