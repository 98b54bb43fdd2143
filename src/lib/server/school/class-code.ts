// The code a class is joined by: six characters that cannot be mistaken for one another on a board or read as a word.
import { randomInt } from 'node:crypto';

/** No vowels; none of O 0, I 1 L, S 5, Z 2, B 8, G 6, Q, U. 20⁶ = 64 million codes. */
const LETTERS = 'CDFHJKMNPRTVWXY34679';
const LENGTH = 6;

export const newClassCode = (): string =>
	Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As typed by a child: small letters, a space or a dash in the middle. Null when it can be no code. */
export function readClassCode(typed: string): string | null {
	const code = typed
		.normalize('NFKC')
		.replace(/[\s\-–—.]/gu, '')
		.toUpperCase();
	return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** In two halves, easier to read out: "KTM 4RP". */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
