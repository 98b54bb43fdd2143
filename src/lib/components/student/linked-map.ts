// The map as one class has it: with the links its teachers have set among the ways to learn. Rule [R14].
import { hostOf, TEACHERS_LINK } from '#lib/domain/link.ts';
import type { CourseMap, Resource } from '#lib/domain/map.ts';
import type { LinkRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';

export function withLinks(map: CourseMap, links: readonly LinkRow[]): CourseMap {
	if (links.length === 0) return map;
	const byWaypoint = new Map(links.map((link) => [link.waypoint, link]));
	return {
		...map,
		waypoints: map.waypoints.map((waypoint) => {
			const link = byWaypoint.get(waypoint.id);
			return link ? { ...waypoint, resources: [...waypoint.resources, resourceOf(link)] } : waypoint;
		})
	};
}

const resourceOf = ({ href, minutes }: LinkRow): Resource => ({
	id: TEACHERS_LINK,
	kind: 'link',
	title: m.way_link_title({ host: hostOf(href) }),
	minutes,
	mends: [],
	href
});
