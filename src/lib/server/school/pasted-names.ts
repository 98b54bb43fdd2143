// A list of names as teachers paste it: from a spreadsheet, a register, a mail. Pure: text in, names and problems out,
// by line, so that nothing is dropped without a word.
import type { PastedNames } from '../../protocol/class-list.ts';
import { cleanName } from '../people/person-name.ts';

export const CLASS_MAX = 60;
/** Beyond, nobody's class list: the rest is not read. */
export const PASTED_MAX = 20_000;

export type PastedOptions = {
	/** Two children may have one name: a person has said so. */
	keepEqual?: boolean;
	/** Names that are in the class already. */
	there?: readonly string[];
};

type Order = 'given' | 'family';
type Line = { line: number; name: string };

const SHOWN = 40;
const LINE_ENDS = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/u;
const COMMA = /[,،，]/u;
/** "1. ", "2)", "(3) ", "- ", "• ", "☐ ", in any order. */
const LEAD = /^(?:\s|[-–—*•·▪◦‣●○☐☑✓]|\(?\d{1,3}\s*[.):\]]|\d{1,3}\s)+/u;
const NO_NAME = /^(?:[\d\s.,:;/#()+-]*|\S+@\S+)$/u;

const GIVEN = ['given', 'given name', 'first', 'first name', 'firstname', 'forename', 'vorname', 'prénom', 'nombre'];
const FAMILY = ['family', 'family name', 'last', 'last name', 'lastname', 'surname', 'nachname', 'nom', 'apellido'];
const OTHER = [
	'name',
	'names',
	'full name',
	'student',
	'students',
	'student name',
	'pupil',
	'no',
	'no.',
	'nr',
	'#',
	'id'
];

const sameness = (name: string): string => name.normalize('NFC').toLocaleLowerCase();
const unquoted = (cell: string): string =>
	cell
		.trim()
		.replace(/^"(.*)"$/u, '$1')
		.trim();
const heading = (cell: string): string => unquoted(cell).toLowerCase();

export function readNames(pasted: string, { keepEqual = false, there = [] }: PastedOptions = {}): PastedNames {
	const found: PastedNames = { names: [], problems: [] };
	const lineOf = new Map(there.map((name): [string, number] => [sameness(name), 0]));
	for (const { line, name: typed } of linesOf(pasted.slice(0, PASTED_MAX))) {
		const name = /\p{L}/u.test(typed) ? cleanName(typed) : null;
		const first = name === null ? undefined : lineOf.get(sameness(name));
		const text = [...typed].slice(0, SHOWN).join('');
		if (name === null) found.problems.push({ line, code: /\p{L}/u.test(typed) ? 'tooLong' : 'noName', text });
		else if (first !== undefined && !keepEqual) found.problems.push({ line, code: 'again', text, first });
		else if (there.length + found.names.length >= CLASS_MAX) found.problems.push({ line, code: 'tooMany', text });
		else {
			lineOf.set(sameness(name), first ?? line);
			found.names.push(name);
		}
	}
	return found;
}

function linesOf(pasted: string): Line[] {
	const rows = pasted.split(LINE_ENDS).map((text, index) => ({ line: index + 1, text }));
	const filled = rows.filter(({ text }) => text.trim() !== '');
	const [only, ...more] = filled;
	if (only && more.length === 0) return inOneLine(only.text).map((name) => ({ line: only.line, name }));
	const order = only ? orderOf(only.text) : null;
	return (order ? more : filled).map(({ line, text }) => ({ line, name: nameIn(text, order ?? []) }));
}

/** "Ada Mays; Bo Lind" and "Ada, Bo, Cy" are lists; "Mays, Ada" is one name. */
function inOneLine(text: string): string[] {
	const split = /[;；]/u.test(text)
		? /[;；]/u
		: text.split(COMMA).length > 2
			? COMMA
			: text.includes('、')
				? '、'
				: null;
	if (split === null) return [nameIn(text, [])];
	return text
		.split(split)
		.filter((part) => part.trim() !== '')
		.map((part) => nameIn(part, []));
}

/** What the columns hold, when the first line says so. */
function orderOf(text: string): (Order | null)[] | null {
	const cells = cellsOf(text).map(heading);
	const known = cells.every((cell) => cell === '' || [...GIVEN, ...FAMILY, ...OTHER].includes(cell));
	if (!known || cells.every((cell) => cell === '')) return null;
	return cells.map((cell) => (GIVEN.includes(cell) ? 'given' : FAMILY.includes(cell) ? 'family' : null));
}

const cellsOf = (text: string): string[] => (/[\t;]/u.test(text) ? text.split(/[\t;]/u) : text.split(COMMA));

function nameIn(text: string, order: readonly (Order | null)[]): string {
	if (order.includes('given') && order.includes('family')) {
		const cells = cellsOf(text).map(unquoted);
		return `${cells[order.indexOf('given')] ?? ''} ${cells[order.indexOf('family')] ?? ''}`;
	}
	const cells = text
		.split(/[\t;]/u)
		.map((cell) => unquoted(cell.replace(LEAD, '')))
		.filter((cell) => !NO_NAME.test(cell));
	const [first = text.trim(), second] = cells;
	const [family = '', given] = first.split(COMMA).map(unquoted);
	if (given) return `${given} ${family}`;
	return second === undefined ? family : `${family} ${second}`;
}
