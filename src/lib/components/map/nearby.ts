// Finds what lies near a place without looking at everything: things by the squares of a coarse grid they touch.
import { distance, type Box, type Point } from './point.ts';

export type Nearby<Thing> = {
	add: (thing: Thing, box: Box) => void;
	/** Everything whose squares this box touches, each once; some of it may lie just outside. */
	around: (box: Box) => Thing[];
};

const SQUARE = 128;

export function createNearby<Thing>(): Nearby<Thing> {
	const squares = new Map<number, Set<Thing>>();

	function visit({ x, y, width, height }: Box, see: (square: number) => void): void {
		const [left, right] = [Math.floor(x / SQUARE), Math.floor((x + width) / SQUARE)];
		const [top, bottom] = [Math.floor(y / SQUARE), Math.floor((y + height) / SQUARE)];
		for (let column = left; column <= right; column++) {
			for (let row = top; row <= bottom; row++) see(column * 100_003 + row);
		}
	}

	return {
		add(thing, box) {
			visit(box, (square) => {
				const things = squares.get(square);
				if (things) things.add(thing);
				else squares.set(square, new Set([thing]));
			});
		},
		around(box) {
			const found = new Set<Thing>();
			visit(box, (square) => squares.get(square)?.forEach((thing) => found.add(thing)));
			return [...found];
		}
	};
}

/** Boxes that together cover a segment and its margin, small enough not to cover much else. */
export function boxesAlong(a: Point, b: Point, margin = 0): Box[] {
	const count = a[0] === b[0] || a[1] === b[1] ? 1 : Math.max(1, Math.ceil(distance(a, b) / SQUARE));
	const at = (i: number): Point => [a[0] + ((b[0] - a[0]) * i) / count, a[1] + ((b[1] - a[1]) * i) / count];
	return Array.from({ length: count }, (_, i) => {
		const [from, to] = [at(i), at(i + 1)];
		return {
			x: Math.min(from[0], to[0]) - margin,
			y: Math.min(from[1], to[1]) - margin,
			width: Math.abs(to[0] - from[0]) + 2 * margin,
			height: Math.abs(to[1] - from[1]) + 2 * margin
		};
	});
}
