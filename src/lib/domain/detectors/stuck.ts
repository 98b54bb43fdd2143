// Stuck: many chances and little mastery, or four misses in a row, on a waypoint never reached. Rules [A4], [A5].
// After Beck & Gong (2013), "Wheel-spinning"; thresholds measured on logs, see the learning model.
import { weakestPrerequisite } from '../routing.ts';
import type { Detector, Sight } from './detector.ts';

const CHANCES = 6;
const LITTLE = 0.3;
const IN_A_ROW = 4;
const OVER = 0.8;

export const stuck: Detector = {
	kind: 'stuck',
	sees(sight) {
		const { cell } = sight;
		if (cell.everReached) return [];
		const { attempts, correct, missesInRow: misses } = cell;
		if (misses >= IN_A_ROW) return [{ kind: 'stuck', because: 'missesInARow', misses, ...around(sight) }];
		if (attempts < CHANCES || cell.mastery >= LITTLE) return [];
		return [{ kind: 'stuck', because: 'lowAfterMany', attempts, correct, ...around(sight) }];
	},
	clears: ({ cell }) => cell.mastery >= OVER
};

function around({ progress: { map }, student, index, cell }: Sight) {
	const weakest = weakestPrerequisite(map, student, index);
	return { hints: cell.hints, weakest: weakest === null ? null : (map.waypoints[weakest]?.id ?? null) };
}
