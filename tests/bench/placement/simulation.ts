// Students with a known truth who answer questions with slips and guesses: how much of a map is placed right, and
// against asking at random. The students are made in another way than those the product imagines.
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import { nextToAsk, posteriorOf, type Answered, type Posterior } from '#lib/domain/diagnostic/placement.ts';
import { seeded, type Chance } from '../../support/seeded.ts';

const SLIP = 0.1;
const GUESS = 0.2;

export type Placing = {
	students: number;
	/** By number of questions, from 0: the share of waypoints placed right. */
	adaptive: number[];
	random: number[];
};

/** Abilities spread evenly over the map's depth, each student stronger in some lanes, with gaps of their own. */
export function knowledge(map: CompiledMap, chance: Chance): Uint8Array {
	const depth = depths(map);
	const deepest = Math.max(...depth);
	const ability = -1 + chance.next() * (deepest + 2.5);
	const lanes = new Map([...new Set(map.waypoints.map(({ lane }) => lane))].map((lane) => [lane, normal(chance)]));
	const knows = new Uint8Array(map.waypoints.length);
	for (const index of map.order) {
		const ready = (map.prerequisites[index] ?? []).every((before) => knows[before] === 1);
		const strength =
			ability + 0.08 * deepest * (lanes.get(map.waypoints[index]?.lane ?? '') ?? 0) + 0.7 * normal(chance);
		if (ready && strength >= (depth[index] ?? 0)) knows[index] = 1;
	}
	return knows;
}

function depths(map: CompiledMap): number[] {
	const depth: number[] = [];
	for (const index of map.order) {
		depth[index] = Math.max(0, ...(map.prerequisites[index] ?? []).map((before) => (depth[before] ?? 0) + 1));
	}
	return depth;
}

const normal = ({ next }: Chance): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

export function simulate(map: CompiledMap, students: number, questions: number, seed = 1): Placing {
	const chance = seeded(seed);
	const sums = { adaptive: new Float64Array(questions + 1), random: new Float64Array(questions + 1) };
	// Whoever has answered alike is asked alike, so most first questions are worked out once.
	const asked = new Map<string, number>();
	const adaptive = (posterior: Posterior) => {
		const { answers } = posterior;
		const key = answers.map(({ index, correct }) => (correct ? index + 1 : -index - 1)).join();
		const next = asked.get(key) ?? nextToAsk(map, posterior) ?? 0;
		if (answers.length < 8) asked.set(key, next);
		return next;
	};
	const anywhere = () => chance.pick(map.waypoints.length);
	for (let n = 0; n < students; n++) {
		const truth = knowledge(map, chance);
		place(map, truth, questions, adaptive, chance, sums.adaptive);
		place(map, truth, questions, anywhere, chance, sums.random);
	}
	const shares = (sum: Float64Array) => [...sum].map((one) => one / students);
	return { students, adaptive: shares(sums.adaptive), random: shares(sums.random) };
}

function place(
	map: CompiledMap,
	truth: Uint8Array,
	questions: number,
	ask: (posterior: Posterior) => number,
	chance: Chance,
	sums: Float64Array
): void {
	const answers: Answered[] = [];
	for (let n = 0; n <= questions; n++) {
		const posterior = posteriorOf(map, answers);
		sums[n] = (sums[n] ?? 0) + rightShare(truth, posterior);
		if (n === questions) return;
		const index = ask(posterior);
		answers.push({ index, correct: chance.is(truth[index] === 1 ? 1 - SLIP : GUESS) });
	}
}

function rightShare(truth: Uint8Array, { known }: Posterior): number {
	let right = 0;
	known.forEach((belief, index) => {
		if (belief >= 0.5 === (truth[index] === 1)) right++;
	});
	return right / truth.length;
}
