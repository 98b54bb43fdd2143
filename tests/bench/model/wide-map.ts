// A map of 320 waypoints, about a whole K–8 course: 40 columns of 8, each waypoint standing on two before it.
import { fractions } from '#lib/domain/maps/fractions.ts';
import { compileMap, type CompiledMap } from '#lib/domain/compiled-map.ts';
import type { Waypoint } from '#lib/domain/map.ts';

const COLUMNS = 40;
const ROWS = 8;
const idOf = (col: number, row: number) => `w${col}-${(row + ROWS) % ROWS}`;

export function wideMap(): CompiledMap {
	const practised = fractions.waypoints.filter(({ items }) => items.kind === 'generated');
	const waypoints = Array.from({ length: COLUMNS * ROWS }, (_, index): Waypoint => {
		const [col, row] = [Math.floor(index / ROWS), index % ROWS];
		const like = practised[index % practised.length] as Waypoint;
		const prerequisites = col === 0 ? [] : [idOf(col - 1, row), idOf(col - 1, row + 1)];
		return { ...like, id: idOf(col, row), lane: 'all', col, row, prerequisites, sideTrip: false };
	});
	const source = {
		...{ id: 'wide', version: 1, title: 'Wide', language: 'en', lanes: [{ id: 'all', title: 'All' }] },
		...{ waypoints, destination: idOf(COLUMNS - 1, 0), misconceptions: fractions.misconceptions }
	};
	const compiled = compileMap(source);
	if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
	return compiled.map;
}
