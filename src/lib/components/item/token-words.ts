// Tokens as plain text: "1/2", "2 1/3", "thirds", "3 sixths". Signs come out as the words they are read as.
import { m } from '#lib/paraglide/messages.js';
import type { Operator, Term, Token } from '#lib/domain/items/item.ts';

const OPERATORS: Record<Operator, () => string> = {
	'+': m.item_spoken_plus,
	'−': m.item_spoken_minus,
	'=': m.item_spoken_equals,
	'<': m.item_spoken_less,
	'>': m.item_spoken_more,
	'×': m.item_spoken_times,
	'÷': m.item_spoken_divided,
	'→': m.item_spoken_then,
	'·': m.item_spoken_and
};

const TERMS: Record<Term, () => string> = {
	less: m.item_term_less,
	equal: m.item_term_equal,
	more: m.item_term_more,
	half: m.item_term_half,
	unequalParts: m.item_term_unequal_parts,
	looksRight: m.item_term_looks_right,
	tooSmall: m.item_term_too_small,
	tooBig: m.item_term_too_big,
	and: m.item_term_and,
	dot: m.item_term_dot
};

/** The catalogue lists the names from wholes to twelfths in one message. */
const FIRST = 1;

function partName(bottom: number, many: boolean): string {
	const names = (many ? m.item_numbers_many() : m.item_numbers_one()).split('|');
	const name = names[bottom - FIRST];
	if (name !== undefined) return name;
	if (bottom === 100) return many ? m.item_hundredths() : m.item_hundredth();
	return many ? m.item_nths({ n: bottom }) : m.item_nth({ n: bottom });
}

export const termText = (term: Term): string => TERMS[term]();

/** "3 sixths", "1 half". */
export const amountText = ([n, bottom]: readonly [number, number]): string =>
	m.item_amount({ n, unit: partName(bottom, n !== 1) });

export function textOf(token: Token): string {
	if ('frac' in token) return token.frac.join('/');
	if ('whole' in token) return String(token.whole);
	if ('mixed' in token) return `${token.mixed[0]} ${token.mixed[1]}/${token.mixed[2]}`;
	if ('decimal' in token) return token.decimal;
	if ('op' in token) return OPERATORS[token.op]();
	if ('units' in token) return partName(token.units, true);
	if ('unit' in token) return partName(token.unit, false);
	if ('amount' in token) return amountText(token.amount);
	if ('term' in token) return termText(token.term);
	if ('wrong' in token) return m.item_wrong_part({ what: textOf(token.wrong) });
	if (token.blank === 'top') return `${m.item_blank()}/${token.bottom}`;
	return token.blank === 'bottom' ? `${token.top}/${m.item_blank()}` : m.item_blank();
}
