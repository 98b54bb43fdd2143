// Short names for the tokens that statements and hints are made of.
import { mixedParts } from './fraction.ts';
import type { Answer, Fraction, Operator, Params, Said, Term, Token } from './item.ts';
import type { Saying } from './codes.ts';
import type { Picture } from './picture.ts';

export const frac = (top: number, bottom: number): Token => ({ frac: [top, bottom] });
export const fracOf = (fraction: Fraction): Token => ({ frac: fraction });
export const whole = (value: number): Token => ({ whole: value });
export const op = (operator: Operator): Token => ({ op: operator });
export const term = (word: Term): Token => ({ term: word });
export const units = (bottom: number): Token => ({ units: bottom });
export const unit = (bottom: number): Token => ({ unit: bottom });
export const amount = (top: number, bottom: number): Token => ({ amount: [top, bottom] });
export const decimal = (text: string): Token => ({ decimal: text });

/** 11/4 as 2 3/4, and 8/4 as 2. */
export function mixedOf(fraction: Fraction): Token {
	const parts = mixedParts(fraction);
	if (parts[1] === 0) return whole(parts[0]);
	return parts[0] === 0 ? fracOf(fraction) : { mixed: parts };
}

/** A whole number where it is one, a fraction as it stands otherwise. */
export const numberOf = ([top, bottom]: Fraction): Token =>
	top % bottom === 0 ? whole(top / bottom) : frac(top, bottom);

export const BLANK: Token = { blank: 'all' };
export const topBlank = (bottom: number): Token => ({ blank: 'top', bottom });
export const bottomBlank = (top: number): Token => ({ blank: 'bottom', top });

export const say = (saying: Saying, params: Params = {}, picture?: Picture): Said =>
	picture ? { say: saying, params, picture } : { say: saying, params };

/** Tokens with an operator between each two. */
export const joined = (tokens: readonly Token[], operator: Operator): Token[] =>
	tokens.flatMap((token, index) => (index === 0 ? [token] : [op(operator), token]));

export const writes = ([top, bottom]: Fraction): Answer => ({ kind: 'fraction', top, bottom });

export const writesMixed = (value: number, top: number, bottom: number): Answer =>
	top === 0 ? { kind: 'fraction', whole: value, top: '', bottom: '' } : { kind: 'fraction', whole: value, top, bottom };

export const types = (value: number | string): Answer => ({ kind: 'number', value });

export const places = (step: number): Answer => ({ kind: 'point', step });
