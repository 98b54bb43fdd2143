// Struggling now: few right among the last ten answers of this lesson. Rule [A13]. Nobody who is just getting it right.
// After Holstein, McLaren & Aleven (2018), whose window starts as if all had been right.
import type { StrugglingBecause } from '../alerts.ts';
import { RECENT, wasSet } from '../recent.ts';
import type { Student } from '../student.ts';
import type { Detector } from './detector.ts';

/** Hints did not help when so many of the wrong answers came after one. */
const HALF = 0.5;

export const struggling: Detector = {
	kind: 'struggling',
	sees({ progress, student, index, cell }) {
		if (student.outcomes.at(-1) !== 0 || rightOf(student) > progress.thresholds.values.strugglingRight) return [];
		const of = student.outcomes.length;
		const correct = student.outcomes.filter((outcome) => outcome !== 0).length;
		return [
			{
				kind: 'struggling',
				because: because(student, progress.map.waypoints[index]?.items.kind === 'generated'),
				correct,
				of,
				inRow: cell.missesInRow
			}
		];
	},
	clears: ({ progress, student }) => rightOf(student) >= progress.thresholds.values.strugglingOver
};

/** Of ten, those not given yet counted as right. */
const rightOf = ({ outcomes }: Student): number =>
	RECENT - outcomes.length + outcomes.filter((outcome) => outcome !== 0).length;

/** `hinted`: there are hints to ask for. */
function because({ outcomes, recent }: Student, hinted: boolean): StrugglingBecause {
	let [wrong, afterHint] = [0, 0];
	for (let back = 0; back < outcomes.length; back++) {
		if (outcomes.at(-1 - back) !== 0) continue;
		wrong++;
		if (wasSet(recent.helped, back)) afterHint++;
	}
	if (afterHint >= wrong * HALF) return 'hintsNotHelping';
	return hinted && recent.hints === 0 ? 'hintsUnused' : 'manyErrors';
}
