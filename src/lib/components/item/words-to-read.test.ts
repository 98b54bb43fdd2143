import { describe, expect, it } from 'vitest';
import { generatorById } from '#lib/domain/items/generators.ts';
import type { Item, Token } from '#lib/domain/items/item.ts';
import { wordsToRead } from '#lib/domain/items/words-to-read.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { INSTRUCTIONS } from './instruction-words.ts';
import { textOf } from './token-words.ts';
import { sentenceOf, worded } from './worded.ts';

const generators = fractions.waypoints.flatMap(({ items }) =>
	items.kind === 'generated' ? items.generators.flatMap((id) => generatorById(id) ?? []) : []
);

/** Said twice, what fills a sentence is counted once; more than that is a number nobody kept up. */
const ALMOST = 2;

const count = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}+−×÷=<>]/u.test(word)).length;
/** As it stands on the screen: a sign or a gap is one thing to look at. */
const seen = (token: Token): number => ('op' in token || 'blank' in token ? 1 : count(textOf(token)));

function shown({ prompt, format, hints }: Item): number[] {
	const options = format.kind === 'choice' ? format.options.flatMap(({ says }) => says) : [];
	const list = format.kind === 'order' ? format.list : [];
	const mathematics = [...prompt.statement, ...options, ...list].reduce((all, token) => all + seen(token), 0);
	return [
		count(worded(INSTRUCTIONS[prompt.instruction], prompt.params)) + mathematics,
		...hints.map((hint) => count(sentenceOf(hint)))
	];
}

describe('[A15] words to read before asking on', () => {
	it.each(generators.map((generator) => ({ id: generator.id, generator })))(
		'are as many as $id shows, item and hints',
		({ generator }) => {
			for (let seed = 0; seed < 30; seed++) {
				const item = generator.make(seed);
				const off = shown(item).map((words, hints) => Math.abs(wordsToRead(item, hints) - words));
				expect(Math.max(...off), `${generator.id} ${seed}: ${off.join()}`).toBeLessThanOrEqual(ALMOST);
			}
		}
	);

	it('are few for a short hint and many for a long one', () => {
		const lengths = generators.flatMap((generator) => {
			const item = generator.make(1);
			return item.hints.slice(0, -1).map((_, n) => wordsToRead(item, n + 1));
		});
		expect(Math.min(...lengths)).toBeLessThan(8);
		expect(Math.max(...lengths)).toBeGreaterThan(18);
	});
});
