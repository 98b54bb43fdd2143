// A map of 300 waypoints as chance makes it: 30 layers of 10 in 5 lanes, each standing on one to three of the layer
// before, of its own lane or a neighbour's.
import { compileMap, type CompiledMap } from '#lib/domain/compiled-map.ts';
import type { Waypoint } from '#lib/domain/map.ts';
import { seeded } from '../../support/seeded.ts';

const LAYERS = 30;
const WIDE = 10;
const LANES = 5;

export function layeredMap(layers = LAYERS, wide = WIDE): CompiledMap {
	const chance = seeded(300);
	const idOf = (layer: number, at: number) => `w${layer}-${at}`;
	const waypoints = Array.from({ length: layers * wide }, (_, index): Waypoint => {
		const [layer, at] = [Math.floor(index / wide), index % wide];
		const near = [at, at - 1, at + 1].filter((one) => one >= 0 && one < wide);
		const prerequisites =
			layer === 0 ? [] : near.slice(0, 1 + chance.pick(near.length)).map((one) => idOf(layer - 1, one));
		const place = { col: layer, row: at, labelSide: 'below' as const, lane: `lane${at % LANES}` };
		const items = { kind: 'bank' as const, options: 4, items: [{ id: `i${index}`, key: 0 }] };
		const words = { competency: idOf(layer, at), title: idOf(layer, at), shortTitle: idOf(layer, at) };
		return { id: idOf(layer, at), ...words, ...place, prerequisites, minutes: 10, items, resources: [] };
	});
	const lanes = Array.from({ length: LANES }, (_, lane) => ({ id: `lane${lane}`, title: `Lane ${lane}` }));
	return compiled({
		...{ id: 'layered', version: 1, title: 'Layered', language: 'en', lanes, waypoints },
		...{ destination: idOf(layers - 1, 0), misconceptions: {} }
	});
}

export function compiled(source: Parameters<typeof compileMap>[0]): CompiledMap {
	const result = compileMap(source);
	if ('problems' in result) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
	return result.map;
}
