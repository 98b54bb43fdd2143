// Reads an answer as a person wrote it. Whatever comes in, it says what was meant or what is missing; it never throws.
import type { Answer, Format, Fraction, Malformed, Token } from './item.ts';
import { decimal, frac, whole } from './tokens.ts';

export type Given =
	| { kind: 'fraction'; value: Fraction; form: 'whole' | 'fraction' | 'mixed'; written: Token }
	| { kind: 'number'; value: Fraction; written: Token }
	| { kind: 'choice'; option: number }
	| { kind: 'order'; order: number[] }
	| { kind: 'point'; value: Fraction; written: Token };

const LONGEST = 8;

const bad = (malformed: Malformed['malformed']): Malformed => ({ malformed });

/** Trimmed text; full-width digits and the like become plain ones. */
function textOf(written: unknown): string {
	if (typeof written === 'number') return String(written);
	return typeof written === 'string'
		? written
				.slice(0, 4 * LONGEST)
				.normalize('NFKC')
				.trim()
		: '';
}

const DIGITS = /^\d{1,4}$/;

function countOf(text: string): number | Malformed {
	if (text.length > LONGEST) return bad('tooLong');
	if (!DIGITS.test(text)) return bad(/^\d{5,}$/.test(text) ? 'tooLong' : 'notANumber');
	return Number(text);
}

export function readAnswer(format: Format, answer: Answer): Given | Malformed {
	const given: unknown = answer;
	if (typeof given !== 'object' || given === null) return bad('wrongKind');
	if (answer.kind !== format.kind) return bad('wrongKind');
	if (answer.kind === 'fraction') return readFraction(textOf(answer.whole), textOf(answer.top), textOf(answer.bottom));
	if (answer.kind === 'number') return readNumber(textOf(answer.value), format.kind === 'number' && format.decimal);
	if (answer.kind === 'choice' && format.kind === 'choice') return readChoice(answer.option, format.options.length);
	if (answer.kind === 'order' && format.kind === 'order') return readOrder(answer.order, format.list.length);
	if (answer.kind === 'point' && format.kind === 'point') return readPoint(answer.step, format);
	return bad('wrongKind');
}

function readFraction(wholeText: string, topText: string, bottomText: string): Given | Malformed {
	if (topText === '' && bottomText === '') {
		if (wholeText === '') return bad('empty');
		const alone = countOf(wholeText);
		return typeof alone === 'number'
			? { kind: 'fraction', value: [alone, 1], form: 'whole', written: whole(alone) }
			: alone;
	}
	if (topText === '') return bad('topMissing');
	if (bottomText === '') return bad('bottomMissing');
	const [before, top, bottom] = [wholeText === '' ? 0 : countOf(wholeText), countOf(topText), countOf(bottomText)];
	if (typeof before !== 'number') return before;
	if (typeof top !== 'number') return top;
	if (typeof bottom !== 'number') return bottom;
	if (bottom === 0) return bad('bottomZero');
	if (before === 0) return { kind: 'fraction', value: [top, bottom], form: 'fraction', written: frac(top, bottom) };
	const value = [before * bottom + top, bottom] as const;
	return { kind: 'fraction', value, form: 'mixed', written: { mixed: [before, top, bottom] } };
}

function readNumber(text: string, decimals: boolean): Given | Malformed {
	if (text === '') return bad('empty');
	if (!decimals || DIGITS.test(text)) {
		const count = countOf(text);
		return typeof count === 'number' ? { kind: 'number', value: [count, 1], written: whole(count) } : count;
	}
	if (text.length > LONGEST) return bad('tooLong');
	const parts = /^(\d{0,4})[.,](\d{1,4})$/.exec(text);
	if (!parts) return bad('notANumber');
	const [before, after] = [parts[1] ?? '', parts[2] ?? ''];
	const value = [Number(before + after), 10 ** after.length] as const;
	return { kind: 'number', value, written: decimal(`${Number(before || '0')}.${after}`) };
}

const isPlace = (value: unknown, count: number): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count;

const readChoice = (option: unknown, count: number): Given | Malformed =>
	isPlace(option, count) ? { kind: 'choice', option } : bad('noSuchOption');

function readOrder(order: unknown, count: number): Given | Malformed {
	if (!Array.isArray(order) || order.length !== count) return bad('notAnOrder');
	const seen = new Set<number>(order.filter((place: unknown) => isPlace(place, count)));
	return seen.size === count ? { kind: 'order', order: [...seen] } : bad('notAnOrder');
}

function readPoint(step: unknown, { max, steps }: { max: number; steps: number }): Given | Malformed {
	if (!isPlace(step, max * steps + 1)) return bad('offTheLine');
	const written = step % steps === 0 ? whole(step / steps) : frac(step, steps);
	return { kind: 'point', value: [step, steps], written };
}
