// What is wrong with a field, as a person reads it beside that field.
import { m } from '#lib/paraglide/messages.js';

const WORDS = {
	codeMissing: m.auth_code_missing,
	codeForm: m.auth_code_form,
	usernameMissing: m.auth_username_missing,
	passwordMissing: m.auth_password_missing,
	tooLong: m.auth_too_long,
	pinForm: m.auth_pin_form,
	pinsDiffer: m.auth_pin_differ
};

type FieldProblem = keyof typeof WORDS;

const isKnown = (code: string): code is FieldProblem => code in WORDS;

/** Empty when nothing is wrong. */
export const problemWords = (code: string | undefined): string => (code && isKnown(code) ? WORDS[code]() : '');
