// A strip's pieces as places on a row: whole strips one after another, all bars of a picture to one scale.
import type { Bar } from '#lib/domain/items/picture.ts';

export type Piece = { x: number; width: number; filled: boolean };
export type Strip = { x: number; width: number };
export type BarShape = { wholes: Strip[]; pieces: Piece[]; dashes: number[] };

const BETWEEN = 8;

export const wholesOf = ({ parts, shaded }: Bar): number => Math.max(1, Math.ceil(shaded / parts));

/** How wide a whole is drawn when `wholes` of them must fit into `room`. */
export const wholeWidth = (room: number, wholes: number): number => (room - (wholes - 1) * BETWEEN) / wholes;

export function barShape(bar: Bar, width: number): BarShape {
	const wholes = Array.from({ length: wholesOf(bar) }, (_, at) => ({ x: at * (width + BETWEEN), width }));
	const pieces = wholes.flatMap((strip, at) => piecesOf(bar, strip, at * bar.parts));
	return { wholes, pieces, dashes: bar.split ? wholes.flatMap((strip) => dashesOf(bar, strip)) : [] };
}

function piecesOf({ parts, shaded, cuts, shown = parts }: Bar, strip: Strip, before: number): Piece[] {
	const edges = cuts
		? [0, ...cuts, 1000].map((cut) => cut / 1000)
		: Array.from({ length: parts + 1 }, (_, at) => at / parts);
	return edges.slice(1, shown + 1).map((edge, at) => {
		const start = edges[at] ?? 0;
		return { x: strip.x + start * strip.width, width: (edge - start) * strip.width, filled: before + at < shaded };
	});
}

/** The finer cuts that are not already cuts. */
const dashesOf = ({ parts, split = parts }: Bar, strip: Strip): number[] =>
	Array.from({ length: split - 1 }, (_, at) => at + 1)
		.filter((at) => (at * parts) % split !== 0)
		.map((at) => strip.x + (at * strip.width) / split);
