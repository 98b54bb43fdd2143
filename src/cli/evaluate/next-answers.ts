// Whether what was called mastered was: the answer that follows at the same skill, right or wrong. The same is counted
// after the first three right in a row, the rule most practice programs use.
import { share } from './measures.ts';
import type { Attempt } from './attempts.ts';
import type { Step } from './model-run.ts';

type Pair = { row: number; mastered: Mark; three: Mark };
/** due: the next answer is the one that counts. */
type Mark = 'no' | 'due' | 'counted';
type Count = { right: number; of: number };

export function createNextAnswers() {
	const pairs = new Map<number, Pair>();
	const mastered: Count = { right: 0, of: 0 };
	const threeInRow: Count = { right: 0, of: 0 };

	const counted = (mark: Mark, count: Count, correct: boolean): Mark => {
		if (mark !== 'due') return mark;
		count.of++;
		if (correct) count.right++;
		return 'counted';
	};

	return {
		follow(attempt: Attempt, { cell }: Step): void {
			const { correct } = attempt.row;
			const key = attempt.pair;
			const pair = pairs.get(key) ?? { row: 0, mastered: 'no', three: 'no' };
			pairs.set(key, pair);
			pair.mastered = counted(pair.mastered, mastered, correct);
			pair.three = counted(pair.three, threeInRow, correct);
			pair.row = correct ? pair.row + 1 : 0;
			if (pair.mastered === 'no' && cell.everReached) pair.mastered = 'due';
			if (pair.three === 'no' && pair.row >= 3) pair.three = 'due';
		},
		figures: () => ({
			mastered_next_acc: share(mastered.right, mastered.of),
			three_in_row_next_acc: share(threeInRow.right, threeInRow.of)
		})
	};
}
