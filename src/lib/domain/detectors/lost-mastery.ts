// Lost mastery: a waypoint that was reached and is not any more. Rule [A16]; not by another rule of
// the class [M13]. For the drawer, never an interruption.
import { isLost } from '../mastery/mastered.ts';
import type { Cell } from '../student.ts';
import type { Detector } from './detector.ts';

const OVER = 0.93;

export const lostMastery: Detector = {
	kind: 'lostMastery',
	sees: ({ cell }) =>
		cell.everReached && !cell.reached && !cell.lostByRule && isLost(cell.mastery) && !isWithdrawn(cell)
			? [{ kind: 'lostMastery', reachedAt: cell.reachedAt, misses: cell.missesInRow, lostAt: cell.lastAt }]
			: [],
	clears: ({ cell }) => cell.reached || cell.mastery >= OVER || isWithdrawn(cell)
};

/** A teacher took it back and knows: nothing has slipped. */
const isWithdrawn = ({ declared }: Cell): boolean => declared !== null && !declared.mastered;
