// Waypoints an active hour: a student's own, leaning on the class's while little is known of the student, and that on a
// usual one while little is known of the class.
import type { ClassPace, Pace } from './pace.ts';

/** So many waypoints of the class's rate count before a student's own; of the usual rate before the class's. */
const TRUST = 3;
/** Usual rate, waypoints an active hour [D]: ten minutes each. */
const USUAL = 6;

const classRate = ({ hours, reached }: ClassPace): number => (TRUST + reached) / (TRUST / USUAL + hours);

/** λ = (3 + n) / (3 / r + E); never nothing. */
export const rateOf = ({ recentHours, recentReached }: Pace, everyone: ClassPace): number =>
	(TRUST + recentReached) / (TRUST / classRate(everyone) + recentHours);
