// All of a map's drawing that depends on the map alone: computed once per map version.
import type { CourseMap } from '#lib/domain/map.ts';
import { layGrid, type Grid } from './grid.ts';
import { reduceLinks, type Link } from './reduction.ts';
import { layRoads, type Road } from './roads.ts';

export type Drawing = { grid: Grid; links: Link[]; roads: Road[]; laneTitles: ReadonlyMap<string, string> };

const drawn = new WeakMap<CourseMap, Drawing>();

export function drawingOf(map: CourseMap): Drawing {
	const known = drawn.get(map);
	if (known) return known;
	const grid = layGrid(map);
	const links = reduceLinks(map.waypoints);
	const laneTitles = new Map(map.lanes.map(({ id, title }) => [id, title]));
	const drawing = { grid, links, roads: layRoads(links, grid), laneTitles };
	drawn.set(map, drawing);
	return drawing;
}
