// Mathematics and sentences as plain data: what statements, hints and drawings are written in.
import type { Saying } from './codes.ts';

/** Top and bottom; the bottom is never 0. */
export type Fraction = readonly [top: number, bottom: number];

export type Operator = '+' | '−' | '=' | '<' | '>' | '×' | '÷' | '→' | '·';

/** Words that stand in statements and options; the catalogue has them. */
export type Term =
	'less' | 'equal' | 'more' | 'half' | 'unequalParts' | 'looksRight' | 'tooSmall' | 'tooBig' | 'and' | 'dot';

/** Mathematics for display. */
export type Token =
	| { frac: Fraction }
	| { whole: number }
	| { mixed: readonly [whole: number, top: number, bottom: number] }
	| { decimal: string }
	| { op: Operator }
	/** Where the answer goes; `over` puts it above or below the bar of a fraction. */
	| { blank: 'all' }
	| { blank: 'top'; bottom: number }
	| { blank: 'bottom'; top: number }
	/** The name of a part by how many make a whole: 3 is "thirds". */
	| { units: number }
	| { unit: number }
	/** A fraction in words: [2, 3] is "2 thirds". */
	| { amount: Fraction }
	| { term: Term }
	| { wrong: Token };

export type Params = Readonly<Record<string, number | Token>>;

/** A sentence as a code and what fills it. */
export type Sentence = { say: Saying; params: Params };
