// Which item is on offer to a student, and what to answer to be right, or to show one wrong idea.
import { compileMap, type CompiledMap } from '../../../src/lib/domain/compiled-map.ts';
import { generatorById } from '../../../src/lib/domain/items/generators.ts';
import type { Answer, Format } from '../../../src/lib/domain/items/item.ts';
import { fractions } from '../../../src/lib/domain/maps/fractions.ts';
import { offerAt } from '../../../src/lib/domain/offer.ts';
import { newCell, newStudent } from '../../../src/lib/domain/student.ts';

export type Task = {
	generator: string;
	seed: number;
	format: Format;
	right: Answer;
	/** The likeliest wrong answer. */
	wrong: Answer;
	/** The answer that this wrong idea leads to, if it can show here. */
	mistaken: (misconception: string) => Answer | undefined;
};

const map = compiled();

/** @param done items finished or left behind at this waypoint */
export function taskOf(student: number, waypoint: string, done: number): Task {
	const index = map.indexOf.get(waypoint) ?? -1;
	const owner = { draft: 0 };
	const cells = [];
	cells[index] = { ...newCell(owner, 0, 0), offered: done };
	const offer = offerAt(map, { ...newStudent(owner, student, 0), cells }, index);
	const generator = generatorById(offer.generator);
	if (!generator) throw new Error(`there is no generator ${offer.generator}`);
	const { right, mistakes } = generator.solve(offer.seed);
	const [likeliest] = mistakes;
	if (!likeliest) throw new Error(`${offer.generator} knows no mistake`);
	return {
		...offer,
		format: generator.make(offer.seed).format,
		right,
		wrong: likeliest.answer,
		mistaken: (wanted) => mistakes.find(({ misconception }) => misconception === wanted)?.answer
	};
}

function compiled(): CompiledMap {
	const result = compileMap(fractions);
	if (!('map' in result)) throw new Error('the map of fractions cannot be read');
	return result.map;
}
