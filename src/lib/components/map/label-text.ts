// Words on the drawing without a browser to measure them: how wide they will be, and where to break them.

/** Widths in ems of a common sans serif, a little generous. */
const GROUPS: [letters: RegExp, ems: number][] = [
	[/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u, 1],
	[/[iljI.,:;'’|!]/, 0.27],
	[/[\sftr()[\]/·-]/, 0.35],
	[/[mM@%—]/, 0.89],
	[/[wW–]/, 0.8],
	[/\p{Lu}/u, 0.66]
];
const OTHERS = 0.555;

/** An estimate on the safe side, in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
	let ems = 0;
	for (const letter of text) ems += GROUPS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;
	return ems * size * (bold ? 1.05 : 1);
}

/** At most `lines` lines no wider than `room`; what does not fit ends in an ellipsis. */
export function wrap(text: string, room: number, size: number, lines = 2, bold = false): string[] {
	const fits = (words: string) => textWidth(words, size, bold) <= room;
	const wrapped: string[] = [];
	let rest = text.trim().replace(/\s+/g, ' ');
	while (rest && wrapped.length < lines) {
		const line = fits(rest) ? rest : firstLine(rest, fits);
		wrapped.push(line);
		rest = rest.slice(line.length).trimStart();
	}
	if (rest) wrapped.push(shorten(`${wrapped.pop()} ${rest}`, fits));
	return wrapped;
}

function firstLine(text: string, fits: (words: string) => boolean): string {
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (!fits(longer)) break;
		line = longer;
	}
	return line || cut(text.split(' ')[0]!, fits);
}

const shorten = (text: string, fits: (words: string) => boolean): string =>
	`${cut(text, (words) => fits(`${words}…`)).trimEnd()}…`;

/** The longest beginning that fits, at least one letter. */
function cut(text: string, fits: (words: string) => boolean): string {
	const letters = [...text];
	let count = letters.length;
	while (count > 1 && !fits(letters.slice(0, count).join(''))) count--;
	return letters.slice(0, count).join('');
}
