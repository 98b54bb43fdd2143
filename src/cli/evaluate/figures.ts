// All figures of one recording, by name.
import { firstOnes, inClasses, type Attempt } from './attempts.ts';
import { lessonFigures } from './lesson-run.ts';
import { rounded } from './measures.ts';
import { coldFigures, modelFigures, type Figures } from './model-figures.ts';
import { placesOf } from './model-run.ts';

const CLASS = 30;

export function figuresOf(attempts: readonly Attempt[]): Record<string, unknown> {
	const places = placesOf(attempts);
	const classes = inClasses(attempts, CLASS);
	return {
		attempts: attempts.length,
		...named(modelFigures(places, attempts), ''),
		...named(modelFigures(places, firstOnes(attempts)), '_first'),
		...named(coldFigures(places, classes), '_cold'),
		...lessonFigures(attempts, classes)
	};
}

const named = (figures: Figures, suffix: string): Figures =>
	Object.fromEntries(Object.entries(figures).map(([name, value]) => [name + suffix, rounded(value)]));
