// Where one is after some distance along a road, and which part of the road lies before or behind.
import { distance, type Point } from './point.ts';

export type Spot = { at: Point; /** Degrees, 0 to the right, clockwise. */ heading: number };

export const lengthOf = (points: readonly Point[]): number =>
	points.slice(1).reduce((sum, point, i) => sum + distance(points[i]!, point), 0);

export function spotAt(points: readonly Point[], far: number): Spot {
	let left = Math.max(0, far);
	for (let i = 1; i < points.length; i++) {
		const [a, b] = [points[i - 1]!, points[i]!];
		const stretch = distance(a, b);
		if (stretch > 0 && (left <= stretch || i === points.length - 1)) {
			const part = Math.min(1, left / stretch);
			const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
			return { at: [a[0] + dx * part, a[1] + dy * part], heading: (Math.atan2(dy, dx) * 180) / Math.PI };
		}
		left -= stretch;
	}
	return { at: points[0] ?? [0, 0], heading: 0 };
}

/** The part of a road between two distances from its start. */
export function stretch(points: readonly Point[], from: number, to: number): Point[] {
	let travelled = 0;
	const between = points.filter((point, i) => {
		if (i > 0) travelled += distance(points[i - 1]!, point);
		return travelled > from && travelled < to;
	});
	return [spotAt(points, from).at, ...between, spotAt(points, to).at];
}
