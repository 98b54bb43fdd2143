// `npm run evaluate -- FILE…`: how well the model predicts recorded work, one JSON line a file.
// Each answer is predicted before it is learned from, from nothing, in the order of the file; `_first` counts first
// attempts at an item alone. `next_acc`: how often the very next answer was right, after the mastered rule first held
// and after the first three right in a row.
import { readAttempts, type Attempts } from './evaluate/attempts.ts';
import { auc, rmse } from './evaluate/measures.ts';
import { createModelRun } from './evaluate/model-run.ts';
import { createNextAnswers } from './evaluate/next-answers.ts';

const rounded = (value: number): number => Number(value.toFixed(4));

function evaluate(file: string, { rows }: Attempts): object {
	const run = createModelRun();
	const next = createNextAnswers();
	const predicted = rows.map((row) => {
		next.before(row);
		const one = run.step(row);
		next.after(row, one);
		return one;
	});
	const firsts = rows.flatMap(({ first }, index) => (first ? [index] : []));
	const score = (name: 'bktf' | 'bktfL0' | 'elo' | 'best', which: readonly number[]) =>
		rounded(
			auc(
				which.map((index) => predicted[index]?.[name] ?? 0),
				which.map((index) => rows[index]?.correct ?? false)
			)
		);
	const all = rows.map((_, index) => index);
	return {
		file,
		attempts: rows.length,
		auc_bktf: score('bktf', all),
		auc_bktf_l0: score('bktfL0', all),
		auc_elo: score('elo', all),
		auc_best: score('best', all),
		auc_best_first: score('best', firsts),
		rmse_best: rounded(
			rmse(
				predicted.map(({ best }) => best),
				rows.map(({ correct }) => correct)
			)
		),
		mastered_next_acc: rounded(next.accuracy().mastered),
		three_in_row_next_acc: rounded(next.accuracy().threeInRow)
	};
}

const files = process.argv.slice(2);
if (files.length === 0) {
	console.error('npm run evaluate -- FILE…   (columns user_id, item_id, timestamp, correct, skill_id, by tabs)');
	process.exitCode = 2;
}
for (const file of files) {
	try {
		console.log(JSON.stringify(evaluate(file, readAttempts(file))));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 2;
	}
}
