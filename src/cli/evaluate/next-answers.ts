// Whether what was called mastered was: the answer that follows at the same competency, right or wrong.
import { isReached } from '#lib/domain/mastery/mastered.ts';
import type { Attempt } from './attempts.ts';
import type { Predicted } from './model-run.ts';

type Pair = { right: number; row: number; mastered: Mark; three: Mark };
/** due: the next answer is the one that counts. */
type Mark = 'no' | 'due' | 'counted';
type Count = { right: number; of: number };

const newPair = (): Pair => ({ right: 0, row: 0, mastered: 'no', three: 'no' });

export function createNextAnswers() {
	const pairs = new Map<number, Pair>();
	const mastered: Count = { right: 0, of: 0 };
	const threeInRow: Count = { right: 0, of: 0 };

	function pairOf({ student, competency }: Attempt): Pair {
		const key = student * 65_536 + competency;
		const pair = pairs.get(key) ?? newPair();
		pairs.set(key, pair);
		return pair;
	}

	const counted = (mark: Mark, count: Count, correct: boolean): Mark => {
		if (mark !== 'due') return mark;
		count.of++;
		if (correct) count.right++;
		return 'counted';
	};

	return {
		before(attempt: Attempt): void {
			const pair = pairOf(attempt);
			pair.mastered = counted(pair.mastered, mastered, attempt.correct);
			pair.three = counted(pair.three, threeInRow, attempt.correct);
		},
		after(attempt: Attempt, { known, skill }: Predicted): void {
			const pair = pairOf(attempt);
			pair.row = attempt.correct ? pair.row + 1 : 0;
			if (attempt.correct) pair.right++;
			// Recorded work has one kind of item for each competency.
			const evidence = { mastery: known, skill, unassisted: pair.right, kinds: 1, kindsHere: 1 };
			if (pair.mastered === 'no' && isReached(evidence)) pair.mastered = 'due';
			if (pair.three === 'no' && pair.row >= 3) pair.three = 'due';
		},
		accuracy: () => ({ mastered: mastered.right / mastered.of, threeInRow: threeInRow.right / threeInRow.of })
	};
}
