// Active time: the time between two actions of one sitting, as far as anybody can be thought to have worked in it.
import type { Millis } from '../ids.ts';

/** A pause this long is not all work. */
const LONGEST = 120_000;
/** After a longer one a new sitting begins, and nothing in between was work. */
const SITTING = 30 * 60_000;
const HOUR = 3_600_000;

/** Active hours from one action to the next; none where the clock was set back. */
export function activeHours(from: Millis | null, to: Millis): number {
	const gap = from === null ? 0 : to - from;
	return gap > 0 && gap <= SITTING ? Math.min(gap, LONGEST) / HOUR : 0;
}
