// Keeps labels under a number line apart: what would touch an earlier label goes one row further down.
import type { Mark, Picture } from '#lib/domain/items/picture.ts';
import type { LineScale } from './line-scale.ts';

export type PlacedMark = { mark: Mark; row: number; side: 'left' | 'right' };

const APART = 40;
/** "your answer" needs this much room to the left of its number. */
const WORDS = 130;

export function layMarks({ labels, marks }: Extract<Picture, { kind: 'line' }>, { place }: LineScale): PlacedMark[] {
	const taken = labels.map(place);
	return [...marks]
		.sort((a, b) => Number(a.role === 'answer') - Number(b.role === 'answer'))
		.map((mark) => {
			const x = place(mark.at);
			const free = (from: number, to: number) => !taken.some((other) => other > from && other < to);
			const isFree = mark.role === 'dot' || free(x - APART, x + APART);
			const left = x > WORDS + 30 && free(x - WORDS, x);
			const right = free(x, x + WORDS);
			const row = isFree && (mark.role !== 'answer' || left || right) ? 0 : 1;
			if (mark.role !== 'dot' && row === 0) taken.push(x);
			return { mark, row, side: (row === 0 ? left : x > WORDS + 30) ? 'left' : 'right' };
		});
}
