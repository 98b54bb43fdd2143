// Wide roads want wide bends: straight lines whose corners are rounded, as one SVG path.
import { distance, type Point } from '../map/point.ts';

const towards = (a: Point, b: Point, by: number): string => {
	const whole = distance(a, b) || 1;
	return `${written(a[0] + ((b[0] - a[0]) * by) / whole)} ${written(a[1] + ((b[1] - a[1]) * by) / whole)}`;
};

const written = (value: number): string => String(Math.round(value * 10) / 10);

export function roundedPath(points: readonly Point[], radius: number): string {
	return points
		.map((corner, i) => {
			const [before, after] = [points[i - 1], points[i + 1]];
			const [x, y] = corner.map(written);
			if (!before) return `M${x} ${y}`;
			if (!after) return `L${x} ${y}`;
			const cut = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
			return `L${towards(corner, before, cut)}Q${x} ${y} ${towards(corner, after, cut)}`;
		})
		.join('');
}
