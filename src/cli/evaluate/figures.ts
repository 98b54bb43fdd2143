// All figures of one recording, by name.
import { firstOnes, inClasses, type Attempt } from './attempts.ts';
import { lessonFigures } from './lesson-run.ts';
import { rounded } from './measures.ts';
import { coldFigures, modelFigures, type Figures } from './model-figures.ts';
import { recordedMap } from './model-run.ts';

const CLASS = 30;

export function figuresOf(attempts: readonly Attempt[]): Record<string, unknown> {
	const map = recordedMap(attempts);
	const classes = inClasses(attempts, CLASS);
	return {
		attempts: attempts.length,
		...named(modelFigures(map, attempts), ''),
		...named(modelFigures(map, firstOnes(attempts)), '_first'),
		...named(coldFigures(map, classes), '_cold'),
		...lessonFigures(attempts, classes)
	};
}

const named = (figures: Figures, suffix: string): Figures =>
	Object.fromEntries(Object.entries(figures).map(([name, value]) => [name + suffix, rounded(value)]));
