// Lost mastery: a waypoint that was reached and is not any more. Rule [A16]. For the drawer, never an interruption.
import type { Detector } from './detector.ts';

const OVER = 0.93;

export const lostMastery: Detector = {
	kind: 'lostMastery',
	sees: ({ cell }) =>
		cell.everReached && !cell.reached
			? [{ kind: 'lostMastery', reachedAt: cell.reachedAt, misses: cell.missesInRow }]
			: [],
	clears: ({ cell }) => cell.reached || cell.mastery >= OVER
};
