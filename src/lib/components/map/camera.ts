// What part of the drawing is seen: `screen = world * k + (x, y)`. Three steps from the whole map to the next few turns.
import type { Box, Point } from './point.ts';

export type Camera = { x: number; y: number; k: number };
export type View = { width: number; height: number };
export type Step = 'whole' | 'unit' | 'near';

/** far: districts and roads. unit: names where they fit. near: the next few turns, with minutes. */
export type Detail = 'far' | 'unit' | 'near';

/** The map's part of a 1366 × 640 window: what the server draws for. */
export const FIRST_VIEW: View = { width: 986, height: 456 };

export const CLOSEST = 2.2;
const NEAR_COLUMNS = 7;
const LARGEST_FIT = 1.5;
/** Below this, many names no longer fit beside their stations at a readable size. */
const READABLE = 0.66;
const FAR = 0.52;
const CLOSE = 1.3;

export const fitScale = (world: View, view: View): number =>
	Math.min(view.width / world.width, view.height / world.height, LARGEST_FIT);

/** A small map has no unit step: it would show the same as the whole. */
export const stepsOf = (world: View, view: View): Step[] =>
	fitScale(world, view) >= READABLE ? ['near', 'whole'] : ['near', 'unit', 'whole'];

export const firstStep = (world: View, view: View): Step => (stepsOf(world, view).includes('unit') ? 'unit' : 'whole');

export function detailAt(k: number): Detail {
	if (k < FAR) return 'far';
	return k < CLOSE ? 'unit' : 'near';
}

export function cameraFor(step: Step, world: View, view: View, you: Point | null, column: number): Camera {
	const fit = fitScale(world, view);
	const middle: Point = you ?? [world.width / 2, world.height / 2];
	if (step === 'whole') return settle({ x: 0, y: 0, k: fit }, world, view);
	const near = Math.min(CLOSEST, Math.max(CLOSE, fit, view.width / (NEAR_COLUMNS * column)));
	return centred(middle, step === 'near' ? near : Math.max(1, fit), world, view);
}

export const centred = ([x, y]: Point, k: number, world: View, view: View): Camera =>
	settle({ x: view.width / 2 - x * k, y: view.height / 2 - y * k, k }, world, view);

/** No empty border while there is map to show; a map smaller than the view stands in its middle. */
export function settle({ x, y, k }: Camera, world: View, view: View): Camera {
	return { k, x: held(x, world.width * k, view.width), y: held(y, world.height * k, view.height) };
}

const held = (offset: number, size: number, room: number): number =>
	size <= room ? (room - size) / 2 : Math.min(0, Math.max(room - size, offset));

export const seen = ({ x, y, k }: Camera, { width, height }: View): Box => ({
	x: -x / k,
	y: -y / k,
	width: width / k,
	height: height / k
});
