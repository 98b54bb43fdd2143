// Roads as SVG paths: straight lines whose corners are rounded.
import { line, type CurveFactory } from 'd3-shape';
import { distance, type Point } from './point.ts';

/** How far before a corner a road leaves its line. */
export const BEND = 12;

type Pen = Parameters<CurveFactory>[0];

/** A curve for d3-shape. Short stretches get smaller bends, so that two corners never meet. */
const bent: CurveFactory = (pen) => {
	let points: Point[] = [];
	return {
		areaStart: () => undefined,
		areaEnd: () => undefined,
		lineStart: () => {
			points = [];
		},
		point: (x, y) => {
			points.push([x, y]);
		},
		lineEnd: () => draw(pen, points)
	};
};

function draw(pen: Pen, points: Point[]): void {
	points.forEach((corner, i) => {
		const [before, after] = [points[i - 1], points[i + 1]];
		if (!before) return pen.moveTo(...corner);
		if (!after) return pen.lineTo(...corner);
		const cut = Math.min(BEND, distance(before, corner) / 2, distance(corner, after) / 2);
		pen.lineTo(...towards(corner, before, cut));
		pen.quadraticCurveTo(...corner, ...towards(corner, after, cut));
	});
}

function towards(a: Point, b: Point, by: number): Point {
	const whole = distance(a, b) || 1;
	return [a[0] + ((b[0] - a[0]) * by) / whole, a[1] + ((b[1] - a[1]) * by) / whole];
}

const path = line<Point>().curve(bent).digits(1);

export const roadPath = (points: readonly Point[]): string => path(points as Point[]) ?? '';
