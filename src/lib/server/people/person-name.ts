// A person's name as it may be stored: any script, one line, at most 60 letters. Pure.

export const NAME_MAX = 60;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Controls, line ends and the marks that turn the direction of everything after them; joiners stay, scripts need them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Null when nothing is left of it, or when it is too long. */
export function cleanName(typed: string): string | null {
	const name = typed.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
	if (!/[\p{L}\p{N}]/u.test(name)) return null;
	return [...graphemes.segment(name)].length <= NAME_MAX ? name : null;
}
