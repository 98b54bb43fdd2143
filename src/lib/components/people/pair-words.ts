// Why no display was connected, as a person reads it beside the code.
import { m } from '#lib/paraglide/messages.js';

const WORDS = {
	codeMissing: m.people_pair_missing,
	codeForm: m.people_pair_form,
	noScreen: m.people_pair_no_screen,
	noClass: m.people_pair_no_class,
	manyTries: m.people_pair_many
};

const isKnown = (code: string): code is keyof typeof WORDS => code in WORDS;

/** Empty when nothing is wrong. */
export const pairWords = (code: string | undefined): string => (code && isKnown(code) ? WORDS[code]() : '');
