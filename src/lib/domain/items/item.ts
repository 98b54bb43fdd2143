// An item is a generator's name and a seed; this is what such a pair unfolds to. Plain data: no words, no behaviour.
import type { GeneratorId, MisconceptionTag } from '../ids.ts';
import type { Instruction } from './codes.ts';
import type { Picture } from './picture.ts';
import type { Params, Sentence, Token } from './token.ts';

export type { Fraction, Operator, Params, Sentence, Term, Token } from './token.ts';

/** As a person wrote it: digits as text, or a number. At most 8 characters are looked at. */
export type Written = string | number;

/** What a student hands in. Small, plain JSON. */
export type Answer =
	/** `whole` alone is a whole number, `top` and `bottom` a fraction, all three a mixed number. */
	| { kind: 'fraction'; whole?: Written; top: Written; bottom: Written }
	| { kind: 'number'; value: Written }
	/** 0-based place in the options as the item lists them. */
	| { kind: 'choice'; option: number }
	/** Places in the list as the item shows it, smallest value first. */
	| { kind: 'order'; order: number[] }
	/** Steps from 0 on the item's line. */
	| { kind: 'point'; step: number };

/** A sentence, and a drawing that goes with it. */
export type Said = Sentence & { picture?: Picture };

export type Hint = Said;
export type WorkedStep = Said & { statement?: Token[] };

export type Prompt = { instruction: Instruction; params: Params; statement: Token[]; picture?: Picture };

export type Option = { says: Token[]; picture?: Picture };

/** How the answer is given. */
export type Format =
	/** `whole`: a box for a whole number stands before the fraction. */
	| { kind: 'fraction'; whole: boolean }
	| { kind: 'number'; decimal: boolean }
	| { kind: 'choice'; options: Option[] }
	| { kind: 'order'; list: Token[] }
	/** From 0 to `max`, `ticks` drawn in every whole, `steps` reachable in every whole. */
	| { kind: 'point'; max: number; ticks: number; steps: number };

export type Item = { prompt: Prompt; format: Format; hints: Hint[]; worked: WorkedStep[] };

export type Feedback = {
	/** What the answer suggests about the idea behind it: a misconception's tag, or how the answer misses. */
	code: MisconceptionTag | 'right' | 'notYet' | 'otherForm';
	/** Something to look at, such as on which side of a landmark the answer lies. */
	look?: Said;
};

export type Judgement = { correct: boolean; misconception: MisconceptionTag | null; feedback: Feedback };

/** Not an answer yet: nothing is counted and the student is told what is missing. */
export type Malformed = {
	malformed:
		| 'wrongKind'
		| 'empty'
		| 'topMissing'
		| 'bottomMissing'
		| 'bottomZero'
		| 'notANumber'
		| 'tooLong'
		| 'noSuchOption'
		| 'notAnOrder'
		| 'offTheLine';
};

/** The way an answer is given; two kinds are evidence of more than one habit. */
export type ItemKind = 'write' | 'number' | 'choose' | 'order' | 'place';

/** An answer that a known wrong idea leads to. */
export type Mistake = { misconception: MisconceptionTag; answer: Answer };

export type Solution = { right: Answer; mistakes: Mistake[] };

export type Generator = {
	id: GeneratorId;
	kind: ItemKind;
	/** Chance to be right without knowing, for the mastery model. */
	guess: number;
	/** The same seed makes the same item for ever. */
	make: (seed: number) => Item;
	/** Never throws, whatever is handed in. */
	judge: (seed: number, answer: Answer) => Judgement | Malformed;
	/** The item with this answer in it, wrong parts marked; empty for what is no answer. */
	summary: (seed: number, answer: Answer) => Token[];
	/** The stated answer, and what the known wrong ideas lead to. */
	solve: (seed: number) => Solution;
};

export const isMalformed = (judged: Judgement | Malformed): judged is Malformed => 'malformed' in judged;
