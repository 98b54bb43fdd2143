// The figures of one run of the model: how well it predicted, and whether its words held.
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import type { Attempt } from './attempts.ts';
import { auc, rmse } from './measures.ts';
import { createModelRun, type Chances, type Step } from './model-run.ts';
import { createEtaScore } from './eta-score.ts';
import { createNextAnswers } from './next-answers.ts';
import { createStuckScore } from './stuck-score.ts';

export type Figures = Record<string, number | null>;

const MODELS = { bktf: 'bktf', bktfL0: 'bktf_l0', elo: 'elo', best: 'best' } as const;

/** Everything in one run, in the order given, from zero. */
export function modelFigures(map: CompiledMap, attempts: readonly Attempt[]): Figures {
	const step = createModelRun(map);
	const scores = [createPredictionScore(attempts.length), createNextAnswers(), createStuckScore(), createEtaScore()];
	for (const attempt of attempts) {
		const after = step(attempt);
		for (const score of scores) score.follow(attempt, after);
	}
	return Object.assign({}, ...scores.map((score) => score.figures())) as Figures;
}

/** The same predictions and ranges, with all that a class has in common begun anew in each class. */
export function coldFigures(map: CompiledMap, classes: readonly Attempt[][]): Figures {
	const predictions = createPredictionScore(classes.reduce((sum, { length }) => sum + length, 0));
	const eta = createEtaScore();
	for (const attempts of classes) {
		const step = createModelRun(map);
		for (const attempt of attempts) {
			const after = step(attempt);
			predictions.follow(attempt, after);
			eta.follow(attempt, after);
		}
	}
	return { ...predictions.figures(), ...eta.figures() };
}

/** @param size how many predictions there will be */
function createPredictionScore(size: number) {
	const models = Object.keys(MODELS) as (keyof Chances)[];
	const chances = models.map(() => new Float64Array(size));
	const correct: boolean[] = [];
	return {
		follow({ row }: Attempt, { chances: said }: Step): void {
			models.forEach((model, place) => ((chances[place] as Float64Array)[correct.length] = said[model]));
			correct.push(row.correct);
		},
		figures(): Figures {
			const of = (place: number) => ({ chances: chances[place] as Float64Array, correct });
			const aucs = models.map((model, place) => [`auc_${MODELS[model]}`, auc(of(place))]);
			return { ...(Object.fromEntries(aucs) as Figures), rmse_best: rmse(of(models.indexOf('best'))) };
		}
	};
}
