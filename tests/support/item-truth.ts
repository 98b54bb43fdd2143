// Works out anew, apart from the generators, which answers to an item are right.
import type { Answer, Fraction, Item, Token } from '#lib/domain/items/item.ts';
import type { Bar } from '#lib/domain/items/picture.ts';
import { difference, isTrue, valueOf, workOut } from './statement-truth.ts';

export const readFraction = ({ whole = '', top, bottom }: Extract<Answer, { kind: 'fraction' }>): Fraction =>
	top === '' ? [Number(whole), 1] : [Number(whole) * Number(bottom) + Number(top), Number(bottom)];

/** The statement with this answer in its gap. */
function filledIn({ prompt, format }: Item, answer: Answer): Token[] {
	return prompt.statement.flatMap((token): Token[] => {
		if (!('blank' in token)) return [token];
		if (answer.kind === 'choice') return format.kind === 'choice' ? (format.options[answer.option]?.says ?? []) : [];
		if (answer.kind === 'fraction') return [{ frac: readFraction(answer) }];
		if (answer.kind === 'point' && format.kind === 'point') return [{ frac: [answer.step, format.steps] }];
		if (answer.kind !== 'number') return [];
		if (token.blank === 'top') return [{ frac: [Number(answer.value), token.bottom] }];
		if (token.blank === 'bottom') return [{ frac: [token.top, Number(answer.value)] }];
		return [typeof answer.value === 'number' ? { whole: answer.value } : { decimal: answer.value }];
	});
}

const optionOf = ({ format }: Item, answer: Answer) =>
	format.kind === 'choice' && answer.kind === 'choice' ? format.options[answer.option] : undefined;

const barOf = ({ prompt }: Item): Bar | undefined =>
	prompt.picture?.kind === 'bars' ? prompt.picture.bars[0] : undefined;

const optionBar = (item: Item, answer: Answer): Bar => {
	const picture = optionOf(item, answer)?.picture;
	const bar = picture?.kind === 'bars' ? picture.bars[0] : undefined;
	return bar ?? { parts: 0, shaded: 0 };
};

const same = (one: Fraction, other: Fraction) => difference(one, other) === 0;

const param = ({ prompt }: Item, name: string): Fraction => {
	const value = prompt.params[name];
	return typeof value === 'number' ? [value, 1] : (valueOf(value ?? { whole: NaN }) ?? [NaN, 1]);
};

/** A distance from this number, to find what an estimate is nearest to. */
const nearest = (to: Fraction, among: Fraction[]): Fraction =>
	among.reduce((best, one) =>
		Math.abs(one[0] / one[1] - to[0] / to[1]) < Math.abs(best[0] / best[1] - to[0] / to[1]) ? one : best
	);

const shadedShare = ({ prompt: { picture } }: Item): Fraction => {
	if (picture?.kind === 'bars') return [picture.bars[0]?.shaded ?? NaN, picture.bars[0]?.parts ?? 1];
	return picture?.kind === 'grid' ? [picture.shaded, picture.rows * picture.columns] : [NaN, 1];
};

/** Independent truth for items whose statement alone does not hold it: is this answer right? */
const TRUTH: Record<string, (item: Item, answer: Answer) => boolean> = {
	'equal-parts.choose': (item, answer) => {
		const { parts, cuts } = optionBar(item, answer);
		return !cuts && same([parts, 1], param(item, 'n'));
	},
	'equal-parts.name': (item, answer) => {
		const [name] = optionOf(item, answer)?.says ?? [];
		return name !== undefined && 'unit' in name && name.unit === barOf(item)?.parts;
	},
	'equal-parts.count': (item, answer) => answer.kind === 'number' && Number(answer.value) === barOf(item)?.parts,
	'naming.write': (item, answer) => answer.kind === 'fraction' && same(readFraction(answer), shadedShare(item)),
	'naming.choose': (item, answer) => {
		const { parts, shaded, cuts } = optionBar(item, answer);
		return !cuts && same([shaded, parts], param(item, 'f'));
	},
	'naming.more': (item, answer) => {
		const { parts = 1, shaded = 0 } = barOf(item) ?? {};
		return answer.kind === 'number' && same([shaded + Number(answer.value), parts], param(item, 'f'));
	},
	'line.read': (item, answer) => answer.kind === 'fraction' && same(readFraction(answer), dotOf(item)),
	'line.estimate': (item, answer) => {
		const values = item.format.kind === 'choice' ? item.format.options.map(({ says }) => workOut(says)) : [];
		return same(workOut(optionOf(item, answer)?.says ?? []), nearest(dotOf(item), values));
	},
	'equal.picture': (item, answer) => {
		const { parts, shaded } = optionBar(item, answer);
		return same([shaded, parts], shadedShare(item));
	},
	'compare.half': (item, answer) => {
		const by = difference(workOut(item.prompt.statement), [1, 2]);
		const [word] = optionOf(item, answer)?.says ?? [];
		return word !== undefined && 'term' in word && word.term === (by < 0 ? 'less' : by > 0 ? 'more' : 'equal');
	},
	'multiply.area': (item, answer) => {
		const { picture } = item.prompt;
		if (picture?.kind !== 'area' || answer.kind !== 'fraction') return false;
		const share: Fraction = [picture.shadedColumns * picture.shadedRows, picture.columns * picture.rows];
		return same(readFraction(answer), share);
	},
	'times.between': (item, answer) => {
		const [low, high] = (optionOf(item, answer)?.says ?? []).flatMap((token) => valueOf(token) ?? []);
		const value = workOut(item.prompt.statement);
		return low !== undefined && value[0] > low * value[1] && value[0] < (low + 1) * value[1] && high !== undefined;
	},
	'story.write': (item, answer) => {
		const adding = ['storyWalk', 'storyPaint', 'storyJug'].includes(item.prompt.instruction);
		const [a, b] = [param(item, 'a'), param(item, 'b')];
		const result: Fraction = [a[0] * b[1] + (adding ? 1 : -1) * b[0] * a[1], a[1] * b[1]];
		return answer.kind === 'fraction' && same(readFraction(answer), result);
	},
	'story.estimate': (item, answer) => {
		const sum = workOut(item.prompt.statement);
		const wholes = item.format.kind === 'choice' ? item.format.options.map(({ says }) => workOut(says)) : [];
		return same(workOut(optionOf(item, answer)?.says ?? []), nearest(sum, wholes));
	},
	'story.judge': (item, answer) => {
		const { statement } = item.prompt;
		const by = difference(workOut(statement.slice(4)), workOut(statement.slice(0, 3)));
		const [word] = optionOf(item, answer)?.says ?? [];
		return (
			word !== undefined && 'term' in word && word.term === (by < 0 ? 'tooSmall' : by > 0 ? 'tooBig' : 'looksRight')
		);
	},
	'farey.write': (item, answer) => {
		const [a, b] = [param(item, 'a'), param(item, 'b')];
		return answer.kind === 'fraction' && same(readFraction(answer), [a[0] + b[0], a[1] + b[1]]);
	},
	'farey.fibonacci': (item, answer) => {
		const last = item.prompt.statement.flatMap((token) => ('frac' in token ? [token.frac] : [])).at(-1) ?? [0, 1];
		return answer.kind === 'fraction' && same(readFraction(answer), [last[1], last[0] + last[1]]);
	},
	'egyptian.choose': (item, answer) => {
		const pieces = (optionOf(item, answer)?.says ?? []).flatMap((token) => ('frac' in token ? [token.frac] : []));
		const different = new Set(pieces.map(String)).size === pieces.length;
		return (
			different &&
			pieces.every(([top]) => top === 1) &&
			same(workOut(optionOf(item, answer)?.says ?? []), param(item, 'f'))
		);
	},
	'egyptian.greedy': (item, answer) => {
		const n = answer.kind === 'number' ? Number(answer.value) : 0;
		const value = workOut(item.prompt.statement.slice(0, 1));
		return difference([1, n], value) < 0 && difference([1, n - 1], value) > 0;
	}
};

const dotOf = ({ prompt: { picture } }: Item): Fraction =>
	(picture?.kind === 'line' ? picture.marks[0]?.at : undefined) ?? [NaN, 1];

/** Whether an answer is right, found without asking the generator that made the item. */
export function isReallyRight(id: string, item: Item, answer: Answer): boolean {
	const truth = TRUTH[id];
	if (truth) return truth(item, answer);
	const { format, prompt } = item;
	if (answer.kind === 'order' && format.kind === 'order') {
		const values = answer.order.map((at) => valueOf(format.list[at]!)!);
		return values.every((value, at) => at === 0 || difference(values[at - 1]!, value) < 0);
	}
	if (prompt.statement.some((token) => 'blank' in token)) return isTrue(filledIn(item, answer));
	const value = workOut(prompt.statement);
	if (answer.kind === 'point' && format.kind === 'point') return same([answer.step, format.steps], value);
	return same(workOut(optionOf(item, answer)?.says ?? []), value);
}
