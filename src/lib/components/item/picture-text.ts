// What a drawing shows, in words, for those who do not see it: no more than the eye is given, and no less.
import { m } from '#lib/paraglide/messages.js';
import type { Bar, Mark, Picture } from '#lib/domain/items/picture.ts';
import { aloud, sentenceOf } from './worded.ts';
import { textOf } from './token-words.ts';

export function pictureText(picture: Picture): string {
	return aloud(sentences(picture).join(' '));
}

function sentences(picture: Picture): string[] {
	if (picture.kind === 'bars') return picture.bars.flatMap(barText);
	if (picture.kind === 'grid') return [m.item_grid_is({ n: picture.rows * picture.columns, k: picture.shaded })];
	if (picture.kind === 'area') {
		const { columns, rows, shadedColumns, shadedRows } = picture;
		return [m.item_area_is({ columns, rows, a: shadedColumns, b: shadedRows })];
	}
	const { max, ticks, marks, jumps } = picture;
	return [
		ticks > 1 ? m.item_line_is({ max, ticks }) : m.item_line_plain({ max }),
		...marks.map((mark) => markText(mark, max, ticks)),
		...jumps.map(({ label }) => `${sentenceOf(label)}.`)
	];
}

function barText({ parts, shaded, cuts, shown, note }: Bar): string[] {
	const said = note ? [`${sentenceOf(note)}.`] : [];
	if (shown !== undefined) return [m.item_bar_piece({ k: shown }), ...said];
	if (cuts) return [m.item_bar_unequal({ n: parts, k: shaded }), ...said];
	if (shaded > parts) return [m.item_bar_many({ w: Math.ceil(shaded / parts), n: parts, k: shaded }), ...said];
	return [m.item_bar_equal({ n: parts, k: shaded }), ...said];
}

function markText({ at: [top, bottom], role, label }: Mark, max: number, ticks: number): string {
	const share = top / (bottom * max);
	if (role === 'answer') return m.item_mark_answer({ at: textOf(label), max, k: `${Math.round(share * 100)}%` });
	if (role === 'landmark') return m.item_mark_landmark({ at: textOf(label) });
	return ticks > 1
		? m.item_mark_dot({ n: (top * ticks) / bottom })
		: m.item_mark_dot_free({ percent: Math.round(share * 100) });
}
