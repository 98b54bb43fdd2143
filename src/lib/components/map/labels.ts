// Which stations get their name on the drawing, where and how broken: in order of weight, never one over another.
import type { WaypointId } from '#lib/domain/ids.ts';
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
	const taken = [...boxes];
	const placed: LabelPlace[] = [];
	for (const wish of [...wishes].sort((a, b) => b.weight - a.weight)) {
		const best = options(wish)
			.map((place) => ({ place, box: boxOf(place, wish.shapes[place.shape]!) }))
			.filter(({ box }) => !taken.some((other) => overlaps(box, other)))
			.map((option) => ({ ...option, crossings: segments.filter(([a, b]) => segmentInBox(a, b, option.box)).length }))
			.sort((a, b) => a.crossings - b.crossings)[0];
		if (!best) continue;
		taken.push(best.box);
		placed.push(best.place);
	}
	return placed;
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
