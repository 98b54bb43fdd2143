// The shapes a road may take between two places: level, at 45 degrees, or upright; never anything else.
import type { Point } from './point.ts';

/** A road leaves and enters its stations level, for this far at least. */
export const STUB = 20;
/** The longest slope on the way into an upright. */
const CUT = 28;

/** Level all the way, or upright for two places above one another. */
export const straight = (a: Point, b: Point): Point[] => [a, b];

/** How far the slope of H-45-H can be shifted beyond the first stub; negative when it does not fit. */
export const slack = (a: Point, b: Point): number => b[0] - a[0] - 2 * STUB - Math.abs(b[1] - a[1]);

/** H-45-H. The slope starts `lead` after the first place. */
export function slope(a: Point, b: Point, lead: number): Point[] {
	const run = Math.abs(b[1] - a[1]);
	return [a, [a[0] + lead, a[1]], [a[0] + lead + run, b[1]], b];
}

/** H-45-H-45-H, over a level stretch at height `y`; null when there is no room for both slopes. */
export function bypass(a: Point, b: Point, y: number): Point[] | null {
	const [out, back] = [Math.abs(y - a[1]), Math.abs(b[1] - y)];
	const [start, end] = [a[0] + STUB + out, b[0] - STUB - back];
	if (start > end) return null;
	return [a, [a[0] + STUB, a[1]], [start, y], [end, y], [b[0] - STUB, b[1]], b];
}

/** H-45-V-45-H with the upright at `x`, for places too far above one another for one slope; null when it does not fit. */
export function steep(a: Point, b: Point, x: number): Point[] | null {
	const room = Math.min(x - a[0], b[0] - x) - STUB;
	const cut = Math.min(room, Math.abs(b[1] - a[1]) / 2, CUT);
	if (cut < 0) return null;
	const sign = Math.sign(b[1] - a[1]);
	return [a, [x - cut, a[1]], [x, a[1] + sign * cut], [x, b[1] - sign * cut], [x + cut, b[1]], b];
}

/** Round the back, for a link that leads to an earlier column. */
export function roundabout(a: Point, b: Point, y: number): Point[] {
	const [out, back] = [a[0] + STUB, b[0] - STUB];
	return [a, [out, a[1]], [out, y], [back, y], [back, b[1]], b];
}

export function isOctilinear(points: readonly Point[]): boolean {
	return points.slice(1).every(([x, y], i) => {
		const [dx, dy] = [Math.abs(x - points[i]![0]), Math.abs(y - points[i]![1])];
		return dx < 1e-6 || dy < 1e-6 || Math.abs(dx - dy) < 1e-6;
	});
}
