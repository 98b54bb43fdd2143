// What is handed in when nothing has been written: "Check" on it says what is missing. An order on show is already one.
import type { Answer, Format } from '#lib/domain/items/item.ts';

export function emptyAnswer(format: Format): Answer {
	if (format.kind === 'order') return { kind: 'order', order: format.list.map((_, at) => at) };
	if (format.kind === 'number') return { kind: 'number', value: '' };
	if (format.kind === 'choice') return { kind: 'choice', option: -1 };
	return format.kind === 'point' ? { kind: 'point', step: -1 } : { kind: 'fraction', top: '', bottom: '' };
}
