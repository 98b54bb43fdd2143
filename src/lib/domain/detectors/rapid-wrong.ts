// Rapid wrong: wrong within seconds, again and again. Rule [A14]. Being quick alone is no sign of anything.
import { count, RECENT, wasSet } from '../recent.ts';
import type { Detector } from './detector.ts';

const OVER = 1;

export const rapidWrong: Detector = {
	kind: 'rapidWrong',
	sees({ progress, student }) {
		const { rapid, rapidMs: ms } = student.recent;
		const { rapidWrongs, rapidSeconds: seconds } = progress.thresholds.values;
		if (!wasSet(rapid, 0) || count(rapid) < rapidWrongs) return [];
		const of = Math.min(student.outcomes.length, RECENT);
		return [{ kind: 'rapidWrong', count: count(rapid), of, seconds, ms }];
	},
	clears: ({ student }) => count(student.recent.rapid) <= OVER
};
