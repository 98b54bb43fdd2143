// A question as it may be shown: what is asked and how it is answered, never its name, key, hints or solution. [Q2]
import type { ItemName } from '../commands.ts';
import type { CompiledMap } from '../compiled-map.ts';
import { generatorById } from '../items/generators.ts';
import type { Format, Prompt } from '../items/item.ts';

export type Question = { prompt: Prompt; format: Format } | { options: number };

const shown = new WeakMap<ItemName, Question>();

/** Kept while the question is open: every row of the student shows it again. */
export function questionOf(map: CompiledMap, name: ItemName): Question {
	const known = shown.get(name);
	if (known) return known;
	const question = make(map, name);
	shown.set(name, question);
	return question;
}

function make(map: CompiledMap, { waypoint, generator, seed }: ItemName): Question {
	const source = map.waypoints[map.indexOf.get(waypoint) ?? -1]?.items;
	const item = generatorById(generator)?.make(seed);
	if (source?.kind === 'bank' || !item) return { options: source?.kind === 'bank' ? source.options : 0 };
	return { prompt: item.prompt, format: item.format };
}
