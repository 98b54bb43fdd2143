// What a simulated student hands in: the right answer, one a known wrong idea leads to, or anything wrong.
import { generatorById } from '#lib/domain/items/generators.ts';
import { isMalformed, type Answer, type Generator, type Mistake } from '#lib/domain/items/item.ts';
import { sameAnswer } from '#lib/domain/same-answer.ts';
import type { Random } from '#lib/domain/items/random.ts';

export type Manner = 'right' | 'wrong' | { idea: string };

type OnOffer = { generator: string; seed: number; answers: Answer[] };

/** Null when nothing is known of such an item, or nothing wrong can be said to it. */
export function answerTo({ generator: id, seed, answers }: OnOffer, manner: Manner, dice: Random): Answer | null {
	const generator = generatorById(id);
	if (!generator) return null;
	const { right, mistakes } = generator.solve(seed);
	if (manner === 'right') return right;
	const idea = typeof manner === 'object' ? manner.idea : null;
	const fresh = mistakes.filter(({ answer }) => !answers.some((given) => sameAnswer(given, answer)));
	const meant = fresh.find(({ misconception }) => misconception === idea);
	if (meant) return meant.answer;
	return fresh.length > 0 ? dice.pick(fresh).answer : (slips(generator, seed, right).find(unlike(answers)) ?? null);
}

/** The wrong ideas this item can show, likeliest first. */
export const ideasIn = (generator: string, seed: number): string[] =>
	(generatorById(generator)?.solve(seed).mistakes ?? []).map(({ misconception }: Mistake) => misconception);

const unlike = (answers: Answer[]) => (answer: Answer) => !answers.some((given) => sameAnswer(given, answer));

/** Wrong answers without an idea behind them. */
function slips(generator: Generator, seed: number, right: Answer): Answer[] {
	return near(generator, seed, right).filter((answer) => {
		const judged = generator.judge(seed, answer);
		return !isMalformed(judged) && !judged.correct;
	});
}

function near(generator: Generator, seed: number, right: Answer): Answer[] {
	switch (right.kind) {
		case 'fraction':
			return [1, 2, 3, 3 * Number(right.bottom)].map((more) => ({ ...right, top: Number(right.top) + more }));
		case 'number':
			return [1, 2, 3].map((more) => ({ ...right, value: Number(right.value) + more }));
		case 'choice': {
			const { format } = generator.make(seed);
			const options = format.kind === 'choice' ? format.options.length : 0;
			return Array.from({ length: options }, (_, option) => ({ kind: 'choice', option }));
		}
		case 'order':
			return [[...right.order].reverse(), [...right.order.slice(1), ...right.order.slice(0, 1)]].map((order) => ({
				kind: 'order',
				order
			}));
		case 'point':
			return [-1, 1, -2, 2].map((away) => ({ kind: 'point', step: right.step + away }));
	}
}
