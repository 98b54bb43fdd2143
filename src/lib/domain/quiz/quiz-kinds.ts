// The three kinds of questions without hints: how many, and what passes.
import type { QuizKind } from '../way/way-events.ts';

const MOST: Record<QuizKind, number> = { placement: 15, challenge: 4, checkUp: 2 };

export const mostOf = (kind: QuizKind): number => MOST[kind];

/** [Q5] A challenge is passed with three right of four, as soon as that is certain; a check-up with both right. */
const NEEDED = { challenge: 3, checkUp: 2 };

/** Whether a challenge or check-up is decided: passed or not; null while it is open. */
export function outcomeOf(kind: 'challenge' | 'checkUp', right: number, asked: number): boolean | null {
	if (right >= NEEDED[kind]) return true;
	return asked - right > MOST[kind] - NEEDED[kind] ? false : null;
}
