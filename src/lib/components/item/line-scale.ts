// Where numbers lie on a drawn line, in the drawing's own units. One scale for every line, so that they look alike.
import type { Fraction } from '#lib/domain/items/item.ts';

export type Tick = { x: number; isWhole: boolean };

export type LineScale = {
	width: number;
	max: number;
	/** The stroke goes a little beyond 0 and the last whole. */
	from: number;
	to: number;
	place: (at: Fraction) => number;
};

export function lineScale(width: number, max: number): LineScale {
	const margin = width > 500 ? 60 : 26;
	const beyond = margin * 0.4;
	const room = width - 2 * margin;
	return {
		width,
		max,
		from: margin - beyond,
		to: width - margin + beyond,
		place: ([top, bottom]) => margin + (room * top) / (bottom * max)
	};
}

/** The nearest step for a place on the line, from 0 to the end. */
export function stepAt({ place, max }: LineScale, x: number, steps: number): number {
	const [zero, end] = [place([0, 1]), place([max, 1])];
	const step = Math.round(((x - zero) / (end - zero)) * max * steps);
	return Math.min(max * steps, Math.max(0, step));
}

/** No ticks between the wholes when `ticks` is 1. */
export const ticksOf = ({ place, max }: LineScale, ticks: number): Tick[] =>
	Array.from({ length: max * ticks + 1 }, (_, at) => ({ x: place([at, ticks]), isWhole: at % ticks === 0 }));
