// What the model has to know about an item: its kind, how easily it is guessed, and how its answers are judged.
import { BANK, type BankItem } from './map.ts';
import type { CompiledMap } from './compiled-map.ts';
import type { ItemName } from './commands.ts';
import { generatorById } from './items/generators.ts';
import type { Answer, Token } from './items/item.ts';
import { wordsToRead } from './items/words-to-read.ts';
import { guessAmong, GUESS } from './mastery/bkt.ts';

export type ItemFacts = { kind: string; guess: number };

export function factsOf(map: CompiledMap, index: number, generator: string): ItemFacts {
	const source = map.waypoints[index]?.items;
	if (source?.kind === 'bank') return { kind: BANK, guess: source.guess ?? guessAmong(source.options) };
	const { kind = generator, guess = GUESS } = generatorById(generator) ?? {};
	return { kind, guess };
}

/** A generated item is as hard as its generator; a banked one has a difficulty of its own. */
export const itemKey = (index: number, generator: string, seed: number): string =>
	generator === BANK ? `${index}:${seed}` : generator;

const kinds = new WeakMap<CompiledMap, number[]>();

/** How many kinds of item a waypoint has; counted once. */
export function kindsAt(map: CompiledMap, index: number): number {
	const known = kinds.get(map) ?? [];
	kinds.set(map, known);
	return (known[index] ??= countKinds(map, index));
}

function countKinds(map: CompiledMap, index: number): number {
	const source = map.waypoints[index]?.items;
	if (source?.kind !== 'generated') return 1;
	return new Set(source.generators.map((id) => factsOf(map, index, id).kind)).size;
}

export type Verdict = { correct: boolean; misconception: string | null } | 'malformed' | 'unknownItem';

/** The only judge: what a sender claims about an answer is never asked. */
export function judge(map: CompiledMap, { waypoint, generator, seed }: ItemName, answer: Answer): Verdict {
	const source = map.waypoints[map.indexOf.get(waypoint) ?? -1]?.items;
	if (source?.kind === 'bank') return judgeBanked(source.items[seed], source.options, generator, answer);
	const judgement = generatorById(generator)?.judge(seed, answer);
	if (!judgement) return 'unknownItem';
	if ('malformed' in judgement) return 'malformed';
	return { correct: judgement.correct, misconception: judgement.misconception };
}

function judgeBanked(item: BankItem | undefined, options: number, generator: string, answer: Answer): Verdict {
	if (!item || generator !== BANK) return 'unknownItem';
	if (answer.kind !== 'choice' || !(answer.option >= 0 && answer.option < options)) return 'malformed';
	return { correct: answer.option === item.key, misconception: null };
}

/** The item with this answer in it, for people to read; empty where the item has no drawing. */
export const statementOf = (generator: string, seed: number, answer: Answer): Token[] =>
	generatorById(generator)?.summary(seed, answer) ?? [];

/** How many hints an item has to give, and how many words there are to read after so many of them. */
export function hintsAfter(generator: string, seed: number, hints: number): { of: number; words: number } {
	const item = generatorById(generator)?.make(seed);
	return item ? { of: item.hints.length, words: wordsToRead(item, hints) } : { of: 0, words: 0 };
}
