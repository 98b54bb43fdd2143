// Words on the drawing without a browser to measure them: how wide they will be, and where to break them.

/** Scripts written without spaces, and pictures. */
const SPACELESS = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u;

/** Widths in ems of a common sans serif, a little generous. */
const GROUPS: [letters: RegExp, ems: number][] = [
	[SPACELESS, 1],
	[/[iljI.,:;'’|!]/, 0.27],
	[/[\sftr()[\]/·-]/, 0.35],
	[/[mM@%—]/, 0.89],
	[/[wW–]/, 0.8],
	[/\p{Lu}/u, 0.66]
];
const OTHERS = 0.555;
const BOLD = 1.05;

/** An estimate on the safe side, in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
	let ems = 0;
	for (const letter of text) ems += emsOf(letter);
	return ems * size * (bold ? BOLD : 1);
}

const known = new Map<string, number>();

function emsOf(letter: string): number {
	let ems = known.get(letter);
	if (ems === undefined) {
		ems = GROUPS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;
		known.set(letter, ems);
	}
	return ems;
}

/** At most `lines` lines no wider than `room`; what does not fit ends in an ellipsis. */
export function wrap(text: string, room: number, size: number, lines = 2, bold = false): string[] {
	const ems = room / size / (bold ? BOLD : 1);
	const wrapped: string[] = [];
	let rest = text.trim().replace(/\s+/g, ' ');
	while (rest && wrapped.length < lines) {
		const line = firstLine(rest, ems);
		wrapped.push(line);
		rest = rest.slice(line.length).trimStart();
	}
	if (rest) wrapped.push(`${within(`${wrapped.pop()} ${rest}`, ems - emsOf('…')).trimEnd()}…`);
	return wrapped;
}

/** Whether a line ends in the middle of a word. Scripts that are written without spaces break anywhere. */
export function breaksWord(text: string, lines: readonly string[]): boolean {
	const words = text.trim().replace(/\s+/g, ' ');
	let end = 0;
	for (const line of lines.slice(0, -1)) {
		end += line.length;
		if (words[end] === ' ') end++;
		else if (!SPACELESS.test([...line].at(-1) ?? '')) return true;
	}
	return false;
}

/** As many whole words as fit, or as much of the first one. */
function firstLine(text: string, ems: number): string {
	const line = within(text, ems);
	if (line.length === text.length || text[line.length] === ' ') return line.trimEnd();
	const lastSpace = line.lastIndexOf(' ');
	return lastSpace > 0 ? line.slice(0, lastSpace) : line;
}

/** The longest beginning that fits, at least one letter. */
function within(text: string, ems: number): string {
	let fitting = '';
	let width = 0;
	for (const letter of text) {
		width += emsOf(letter);
		if (width > ems && fitting) break;
		fitting += letter;
	}
	return fitting;
}
