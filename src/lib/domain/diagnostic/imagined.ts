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
	const size = map.waypoints.length;
	const journey = journeyOn(map);
	const learnt = new Float64Array(size);
	const known = new Uint8Array(IMAGINED * size);
	for (let who = 0; who < IMAGINED; who++) {
		journey(learnt, chance);
		// As many students for every amount of knowledge, from nothing to everything.
		const many = chance.int(0, size);
		const until = many === 0 ? -1 : smallest(learnt.slice(), many);
		for (let index = 0; index < size; index++) known[who * size + index] = Number((learnt[index] as number) <= until);
	}
	return map.waypoints.map((_, index) => columnOf(known, index, size));
}

function columnOf(known: Uint8Array, index: number, size: number): Uint8Array {
	const column = new Uint8Array(IMAGINED);
	for (let who = 0; who < IMAGINED; who++) column[who] = known[who * size + index] as number;
	return column;
}

/** One journey through the map: each waypoint some time after all it builds on, quicker in some lanes than in others. */
function journeyOn({ waypoints, prerequisites, order }: CompiledMap) {
	const lanes = [...new Set(waypoints.map(({ lane }) => lane))];
	const laneOf = waypoints.map(({ lane }) => lanes.indexOf(lane));
	return (learnt: Float64Array, chance: Random): void => {
		const slowness = lanes.map(() => 0.4 + 1.6 * share(chance));
		for (const index of order) {
			let ready = 0;
			for (const before of prerequisites[index] as number[]) ready = Math.max(ready, learnt[before] as number);
			const luck = share(chance);
			learnt[index] = ready + (slowness[laneOf[index] as number] as number) * (0.15 + 1.7 * (luck * luck));
		}
	};
}

/** The n-th smallest, from 1: without sorting what nobody asks for. Moves the numbers about. After Hoare (1961), "Find". */
function smallest(numbers: Float64Array, n: number): number {
	let [from, to] = [0, numbers.length - 1];
	while (from < to) {
		const pivot = numbers[(from + to) >> 1] as number;
		let [low, high] = [from, to];
		while (low <= high) {
			while ((numbers[low] as number) < pivot) low++;
			while ((numbers[high] as number) > pivot) high--;
			if (low > high) break;
			const moved = numbers[low] as number;
			numbers[low++] = numbers[high] as number;
			numbers[high--] = moved;
		}
		if (n - 1 <= high) to = high;
		else if (n - 1 >= low) from = low;
		else break;
	}
	return numbers[n - 1] as number;
}

const share = (chance: Random): number => (chance.int(0, FINE - 1) + 0.5) / FINE;
