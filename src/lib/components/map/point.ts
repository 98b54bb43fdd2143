// Places on the drawing, in world units: one unit is one CSS pixel when the map is not zoomed.

export type Point = readonly [x: number, y: number];

export type Box = { x: number; y: number; width: number; height: number };

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

export const overlaps = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How far `p` is from the segment a–b. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const squared = dx * dx + dy * dy;
	if (squared === 0) return distance(p, a);
	const along = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared));
	return distance(p, [a[0] + along * dx, a[1] + along * dy]);
}

/** Whether any part of the segment a–b lies in the box. */
export const segmentInBox = (a: Point, b: Point, box: Box): boolean => partInBox(a, b, box) !== null;

/** How much of the segment a–b lies in the box. */
export function lengthInBox(a: Point, b: Point, box: Box): number {
	const part = partInBox(a, b, box);
	return part ? (part[1] - part[0]) * distance(a, b) : 0;
}

/** From which to which part of its way the segment a–b is in the box (Liang–Barsky). */
function partInBox(a: Point, b: Point, box: Box): [enter: number, leave: number] | null {
	let [enter, leave] = [0, 1];
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const sides: [step: number, room: number][] = [
		[-dx, a[0] - box.x],
		[dx, box.x + box.width - a[0]],
		[-dy, a[1] - box.y],
		[dy, box.y + box.height - a[1]]
	];
	for (const [step, room] of sides) {
		if (step === 0 && room < 0) return null;
		if (step < 0) enter = Math.max(enter, room / step);
		if (step > 0) leave = Math.min(leave, room / step);
	}
	return enter <= leave ? [enter, leave] : null;
}

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});
