// `npm run bench -- placement`: how much of a map the questions of a placement set right, as one JSON line a map.
import { fractions } from '#lib/domain/maps/fractions.ts';
import { coreMap } from './core-map.ts';
import { compiled, layeredMap } from './layered-map.ts';
import { simulate } from './simulation.ts';

const QUESTIONS = 15;
const rounded = (curve: readonly number[]) => curve.map((share) => Math.round(share * 1000) / 1000);

export function benchPlacement(students: number): void {
	const core = coreMap();
	const maps = [
		['fractions', compiled(fractions)] as const,
		['layered-300', layeredMap()] as const,
		...(core ? [['common-core', core] as const] : [])
	];
	for (const [map, compiledMap] of maps) {
		const started = performance.now();
		const { adaptive, random } = simulate(compiledMap, students, QUESTIONS);
		console.log(
			JSON.stringify({
				...{ bench: 'placement', map, waypoints: compiledMap.waypoints.length, students, questions: QUESTIONS },
				...{ placed_right: rounded(adaptive).at(-1), placed_right_random: rounded(random).at(-1) },
				...{ by_questions: rounded(adaptive), by_questions_random: rounded(random) },
				seconds: Math.round((performance.now() - started) / 1000)
			})
		);
	}
}
