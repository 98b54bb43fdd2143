// The figures of one run of the model: how well it predicted, and whether its words held.
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import type { Attempt } from './attempts.ts';
import { auc, rmse } from './measures.ts';
import { createModelRun, type Chances } from './model-run.ts';
import { createEtaScore } from './eta-score.ts';
import { createNextAnswers } from './next-answers.ts';
import { createStuckScore } from './stuck-score.ts';

export type Figures = Record<string, number | null>;

const MODELS = { bktf: 'bktf', bktfL0: 'bktf_l0', elo: 'elo', best: 'best' } as const;

/** Everything in one run, in the order given, from zero. */
export function modelFigures(map: CompiledMap, attempts: readonly Attempt[]): Figures {
	const step = createModelRun(map);
	const scores = [createNextAnswers(), createStuckScore(), createEtaScore()];
	const chances = attempts.map((attempt) => {
		const after = step(attempt);
		for (const score of scores) score.follow(attempt, after);
		return after.chances;
	});
	return Object.assign(predictionFigures(chances, attempts), ...scores.map((score) => score.figures())) as Figures;
}

/** The same predictions and ranges, with all that a class has in common begun anew in each class. */
export function coldFigures(map: CompiledMap, classes: readonly Attempt[][]): Figures {
	const eta = createEtaScore();
	const chances = classes.flatMap((attempts) => {
		const step = createModelRun(map);
		return attempts.map((attempt) => {
			const after = step(attempt);
			eta.follow(attempt, after);
			return after.chances;
		});
	});
	return { ...predictionFigures(chances, classes.flat()), ...eta.figures() };
}

function predictionFigures(chances: readonly Chances[], attempts: readonly Attempt[]): Figures {
	const correct = attempts.map(({ row }) => row.correct);
	const of = (model: keyof Chances) => ({ chances: chances.map((one) => one[model]), correct });
	const aucs = Object.entries(MODELS).map(([model, name]) => [`auc_${name}`, auc(of(model as keyof Chances))]);
	return { ...(Object.fromEntries(aucs) as Figures), rmse_best: rmse(of('best')) };
}
