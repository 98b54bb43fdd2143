// How many words there are to read: in an item as it is offered, and in each of its hints.
import type { Item, Sentence, Token } from './item.ts';
import { INSTRUCTION_WORDS, SAYING_WORDS, TERM_WORDS } from './lengths.ts';

/** @param hints how many have been shown; the last of them is what there is to read, before the first the item itself */
export function wordsToRead(item: Item, hints: number): number {
	const shown = item.hints[hints - 1];
	return shown ? wordsIn(shown) : wordsOfItem(item);
}

function wordsOfItem({ prompt, format }: Item): number {
	const said = INSTRUCTION_WORDS[prompt.instruction] + more(prompt.params);
	const options = format.kind === 'choice' ? format.options.flatMap(({ says }) => says) : [];
	const list = format.kind === 'order' ? format.list : [];
	return said + sum([...prompt.statement, ...options, ...list].map(wordsOf));
}

const wordsIn = ({ say, params }: Sentence): number => SAYING_WORDS[say] + more(params);

/** What fills a sentence counts as one word there. */
const more = (params: Sentence['params']): number =>
	sum(Object.values(params).map((one) => (typeof one === 'object' ? wordsOf(one) - 1 : 0)));

function wordsOf(token: Token): number {
	if ('term' in token) return TERM_WORDS[token.term];
	if ('wrong' in token) return wordsOf(token.wrong);
	return 'mixed' in token || 'amount' in token ? 2 : 1;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
