// Students as they might be: what each of them knows always holds everything it builds on. Together they say what to
// expect before anything was asked. Knows no real student.
import type { CompiledMap } from '../compiled-map.ts';
import { random, seedFor, type Random } from '../items/random.ts';

/** How many; more of them place no better (see `npm run bench -- placement`). */
export const IMAGINED = 2_000;

/** By waypoint number: 1 for each imagined student who knows it. */
export type Imagined = readonly Uint8Array[];

const FINE = 1_000_000;

const made = new WeakMap<CompiledMap, Imagined>();

/** The same for a map wherever it is asked. */
export function imaginedOn(map: CompiledMap): Imagined {
	const known = made.get(map) ?? imagine(map);
	made.set(map, known);
	return known;
}

function imagine(map: CompiledMap): Imagined {
	const chance = random(seedFor('placement', map.waypoints.length));
	const lanes = [...new Set(map.waypoints.map(({ lane }) => lane))];
	const columns = map.waypoints.map(() => new Uint8Array(IMAGINED));
	for (let who = 0; who < IMAGINED; who++) {
		const learnt = whenLearnt(map, lanes, chance);
		const sorted = [...learnt].sort((a, b) => a - b);
		// As many students for every amount of knowledge, from nothing to everything.
		const until = sorted[chance.int(0, sorted.length) - 1] ?? -1;
		learnt.forEach((at, index) => {
			if (at <= until) (columns[index] as Uint8Array)[who] = 1;
		});
	}
	return columns;
}

/** One journey through the map: each waypoint some time after all it builds on, quicker in some lanes than in others. */
function whenLearnt(map: CompiledMap, lanes: readonly string[], chance: Random): Float64Array {
	const slowness = new Map(lanes.map((lane) => [lane, 0.4 + 1.6 * share(chance)]));
	const learnt = new Float64Array(map.waypoints.length);
	for (const index of map.order) {
		let ready = 0;
		for (const before of map.prerequisites[index] ?? []) ready = Math.max(ready, learnt[before] ?? 0);
		const lane = map.waypoints[index]?.lane ?? '';
		learnt[index] = ready + (slowness.get(lane) ?? 1) * (0.15 + 1.7 * share(chance) ** 2);
	}
	return learnt;
}

const share = (chance: Random): number => (chance.int(0, FINE - 1) + 0.5) / FINE;
