// Stuck: many chances and little mastery where nothing was ever shown. Rules [A4], [A5].
// After Beck & Gong (2013), "Wheel-spinning": never three right in a row. Measured against their label on recorded work
// (`npm run evaluate`, algebra05, precision/recall/opportunities of lead): this rule .79/.95/4; with four misses in a row
// as well .74/.95/4, since half of those children are through by themselves soon; also after three in a row .68/.95/4.
import { weakestPrerequisite } from '../routing.ts';
import type { Detector, Sight } from './detector.ts';

const OVER = 0.8;

export const stuck: Detector = {
	kind: 'stuck',
	sees(sight) {
		const { attempts, correct, mastery, everReached, shown } = sight.cell;
		const { stuckAttempts, stuckLevel } = sight.progress.thresholds.values;
		if (everReached || shown || attempts < stuckAttempts || mastery >= stuckLevel / 100) return [];
		return [{ kind: 'stuck', because: 'lowAfterMany', attempts, correct, ...around(sight) }];
	},
	clears: isThrough
};

/** Close to it; or it stands as reached, by whatever says so. */
export function isThrough({ cell }: Sight): boolean {
	return cell.reached || cell.mastery >= OVER;
}

/** What a teacher needs beside the counts. */
export function around({ progress: { map }, student, index, cell }: Sight) {
	const weakest = weakestPrerequisite(map, student, index);
	return { hints: cell.hints, weakest: weakest === null ? null : (map.waypoints[weakest]?.id ?? null) };
}
