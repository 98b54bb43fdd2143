// Codes to sentences: fills a message with what its item says. Fractions come out as "1/2", for Sentence.svelte to stack.
import { m } from '#lib/paraglide/messages.js';
import type { Params, Sentence, Token } from '#lib/domain/items/item.ts';
import type { Message } from './message.ts';
import { SAYINGS } from './saying-words.ts';
import { textOf } from './token-words.ts';

export function worded(message: Message, params: Params): string {
	const inputs = Object.entries(params).map(([name, value]) => [
		name,
		typeof value === 'object' ? textOf(value) : value
	]);
	return (message as (inputs: Record<string, unknown>) => string)(Object.fromEntries(inputs));
}

export const sentenceOf = ({ say, params }: Sentence): string => worded(SAYINGS[say], params);

/** As it is read aloud: "1 over 2", "2 and 1 over 3", and no marks of emphasis. */
export const aloud = (sentence: string): string =>
	sentence
		.replaceAll('**', '')
		.replace(/(\d+) (\d+)\/(\d+)/g, (_, whole, top, bottom) => m.mixed_number_spoken({ whole, top, bottom }))
		.replace(/(\d+)\/(\d+)/g, (_, top, bottom) => m.fraction_spoken({ top, bottom }));

/** Tokens in a row, read aloud. */
export const spokenOf = (tokens: readonly Token[]): string => aloud(tokens.map(textOf).join(' '));
