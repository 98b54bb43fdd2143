// Where a lane's name stands: in its top corner, or at the edge of what is seen when that corner is out of sight,
// or beside the lane on the whole of a large map.
import type { District } from './grid.ts';
import { textWidth } from './label-text.ts';
import type { Box } from './point.ts';

export type NamePlace = {
	x: number;
	y: number;
	/** Where the count stands: after the name, or below it. */
	count: { x: number; y: number };
	box: Box;
	where: 'corner' | 'pinned' | 'beside';
	/** A road passes under it, or the arrow stands there. */
	crosses: boolean;
};

const INSET = 18;
const LINE = 1.3;
export const EVERYTHING: Box = { x: 0, y: 0, width: Infinity, height: Infinity };

/** Null when none of the lane is seen. The count goes below the name where that keeps it off a road. */
export function namePlace(
	district: District,
	seen: Box,
	size: number,
	count: string,
	far: boolean,
	isCrossed: (box: Box) => boolean
): NamePlace | null {
	const { x, y, width, height, title } = district;
	const titleWidth = title ? textWidth(title, size, true) + size * 0.6 : 0;
	const countWidth = textWidth(count, size * 0.94) + size;
	const whole = titleWidth + countWidth;
	const tall = size * 1.7;
	const placed = (left: number, top: number, where: NamePlace['where']): NamePlace => {
		const base = top + size * 1.18;
		const box = { x: left - size * 0.5, y: top, width: whole, height: tall };
		const name = { x: left, y: base, count: { x: left + titleWidth, y: base }, box, where, crosses: isCrossed(box) };
		const two = { ...box, width: Math.max(titleWidth, countWidth), height: tall + size * LINE };
		if (where !== 'corner' || !title || !name.crosses || isCrossed(two)) return name;
		return { ...name, count: { x: left, y: base + size * LINE }, box: two, crosses: false };
	};
	if (far && seen.x < x - whole) return placed(x - whole, y + (height - tall) / 2, 'beside');
	if (y + height - tall < seen.y || y > seen.y + seen.height - tall) return null;
	if (x + width < seen.x + 60 || x > seen.x + seen.width) return null;
	const left = Math.max(x + INSET, Math.min(seen.x + size, x + width - whole));
	const top = Math.max(y + 4, Math.min(seen.y + size * 0.4, y + height - tall));
	return placed(left, top, left > x + INSET || top > y + 4 ? 'pinned' : 'corner');
}
