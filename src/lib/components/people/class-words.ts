// What is wrong with a field of a new class, as a person reads it beside that field.
import { m } from '#lib/paraglide/messages.js';

const WORDS = {
	titleMissing: m.school_title_missing,
	titleLong: m.school_title_long,
	mapMissing: m.school_map_missing,
	teacherUnknown: m.school_teacher_unknown
};

const isKnown = (code: string): code is keyof typeof WORDS => code in WORDS;

/** Empty when nothing is wrong. */
export const classWords = (code: string | undefined): string => (code && isKnown(code) ? WORDS[code]() : '');
