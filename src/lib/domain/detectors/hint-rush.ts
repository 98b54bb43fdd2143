// Hint rush: hints asked for faster than what was there to read can be read. Rule [A15]. Asking for hints is never a sign by itself.
import { count, wasSet } from '../recent.ts';
import type { Detector, Sight } from './detector.ts';

const OVER = 1;
/** Whoever gets so many right in a row here has stopped rushing, whether hints are asked for or not. */
const RIGHT_AGAIN = 3;

export const hintRush: Detector = {
	kind: 'hintRush',
	after: 'hint',
	sees(sight) {
		const { rushed, hints: of } = sight.student.recent;
		const { hintRushes, hintPace: pace } = sight.progress.thresholds.values;
		if (!wasSet(rushed, 0) || count(rushed) < hintRushes || isOver(sight)) return [];
		return [{ kind: 'hintRush', count: count(rushed), of, pace }];
	},
	clears: isOver
};

function isOver({ student, cell }: Sight): boolean {
	return count(student.recent.rushed) <= OVER || cell.rightInRow >= RIGHT_AGAIN;
}
