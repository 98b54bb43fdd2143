// Which stations get their name on the drawing, where and how broken: in order of weight, never one over another.
import type { WaypointId } from '#lib/domain/ids.ts';
import { boxesAlong, createNearby } from './nearby.ts';
import { overlaps, segmentInBox, type Box, type Point } from './point.ts';

export type Side = 'above' | 'below' | 'right';
export type Shape = { width: number; height: number };

export type LabelWish = {
	id: WaypointId;
	at: Point;
	/** How far the label keeps from the station's middle. */
	radius: number;
	/** The sides it may stand on, the best first. */
	sides: Side[];
	/** The shapes its words can take, in world units, the best first. */
	shapes: Shape[];
	/** Higher is placed first. */
	weight: number;
};

/** `x`, `y`: the middle of the edge nearest to the station. */
export type LabelPlace = { id: WaypointId; side: Side; shape: number; x: number; y: number };

export type Obstacles = { boxes: Box[]; segments: (readonly [Point, Point])[] };

const AIR = 4;

/** Crossing a road is worse than another side or shape; a collision with everything tried hides the label. */
export function placeLabels(wishes: LabelWish[], { boxes, segments }: Obstacles): LabelPlace[] {
	const taken = createNearby<Box>();
	for (const box of boxes) taken.add(box, box);
	const roads = createNearby<readonly [Point, Point]>();
	for (const segment of segments) for (const box of boxesAlong(...segment)) roads.add(segment, box);
	const isFree = (box: Box) => !taken.around(box).some((other) => overlaps(box, other));
	const crossings = (box: Box) => roads.around(box).filter(([a, b]) => segmentInBox(a, b, box)).length;

	return [...wishes]
		.sort((a, b) => b.weight - a.weight)
		.flatMap((wish) => {
			let best: { place: LabelPlace; box: Box; crossed: number } | null = null;
			for (const place of options(wish)) {
				const box = boxOf(place, wish.shapes[place.shape]!);
				if (!isFree(box)) continue;
				const crossed = crossings(box);
				if (!best || crossed < best.crossed) best = { place, box, crossed };
				if (crossed === 0) break;
			}
			if (!best) return [];
			taken.add(best.box, best.box);
			return [best.place];
		});
}

const options = ({ id, at, radius, sides, shapes }: LabelWish): LabelPlace[] =>
	sides.flatMap((side) => shapes.map((_, shape) => ({ id, side, shape, ...edge(at, radius, side) })));

function edge([x, y]: Point, radius: number, side: Side): { x: number; y: number } {
	if (side === 'right') return { x: x + radius, y };
	return { x, y: side === 'above' ? y - radius : y + radius };
}

export function boxOf({ side, x, y }: LabelPlace, { width, height }: Shape): Box {
	const [left, top] = side === 'right' ? [x, y - height / 2] : [x - width / 2, side === 'above' ? y - height : y];
	return { x: left - AIR, y: top, width: width + 2 * AIR, height };
}
