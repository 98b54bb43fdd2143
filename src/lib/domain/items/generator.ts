// Turns a way to draw a task into a generator.
import type { Generator, ItemKind } from './item.ts';
import type { GeneratorId } from '../ids.ts';
import { judge, mistakesOf } from './judging.ts';
import { random, seedFor, type Random } from './random.ts';
import { summarise } from './summary.ts';
import type { Task } from './task.ts';

/** The model's chance to guess what is typed or arranged; choices are never taken for harder to guess than that. */
const LEAST_GUESS = 0.3;

export function generator(id: GeneratorId, kind: ItemKind, draw: (random: Random) => Task, options = 0): Generator {
	const task = (seed: number) => draw(random(seedFor(id, seed)));
	// An answer is judged, then shown with its item: the item is drawn once for both.
	let last: { seed: number; task: Task } | null = null;
	const lastTask = (seed: number) => (last?.seed === seed ? last : (last = { seed, task: task(seed) })).task;
	return {
		id,
		kind,
		guess: options > 0 ? Math.max(LEAST_GUESS, 1 / options) : LEAST_GUESS,
		make: (seed) => {
			const { prompt, format, hints, worked } = task(seed);
			return { prompt, format, hints, worked };
		},
		judge: (seed, answer) => judge(lastTask(seed), answer),
		summary: (seed, answer) => summarise(lastTask(seed), answer),
		solve: (seed) => {
			const drawn = task(seed);
			return { right: drawn.right, mistakes: mistakesOf(drawn) };
		}
	};
}

/** Four options, one right. */
export const choosing = (id: GeneratorId, draw: (random: Random) => Task, options = 4): Generator =>
	generator(id, 'choose', draw, options);
