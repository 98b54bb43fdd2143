// Which stations get their name on the drawing, where and how broken: in order of weight, never one over another.
import type { WaypointId } from '#lib/domain/ids.ts';
import { boxesAlong, createNearby } from './nearby.ts';
import { distance, grown, lengthInBox, overlaps, type Box, type Point } from './point.ts';

export type Side = 'above' | 'below' | 'right';
export type Shape = {
	width: number;
	height: number;
	/** The width of each of its lines, from the top: a road may pass beside a short one. */
	lines?: readonly number[];
};

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

/** `x`, `y`: the middle of the edge nearest to the station. `crosses`: a road passes under it. */
export type LabelPlace = { id: WaypointId; side: Side; shape: number; x: number; y: number; crosses: boolean };

export type Obstacles = {
	boxes: Box[];
	segments: (readonly [Point, Point])[];
	/** What names keep from each other to the left and right, and from a segment. */
	air?: number;
	berth?: number;
};

type Spot = Omit<LabelPlace, 'crosses'>;
type Candidate = { place: LabelPlace; box: Box; crossed: number };

const AIR = 4;
/** Aside of its station, in parts of its width: still plainly that station's. */
const ASIDE = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3, -0.4, 0.4];
const PLAINLY = 1.5;
/** So much more of a road under a name makes another place better, however much less wanted. */
const NOTICEABLE = 12;

/** Crossing a road is worse than another side or shape; a name with no room left hides. */
export function placeLabels(wishes: LabelWish[], obstacles: Obstacles): LabelPlace[] {
	const candidatesOf = candidates(obstacles, isNearestTo(wishes));
	const byWeight = [...wishes].sort((a, b) => b.weight - a.weight);
	const places = new Map(byWeight.map((wish) => [wish.id, candidatesOf(wish)]));
	const placed = new Map<WaypointId, Candidate>();
	const near = createNearby<Candidate>();

	function put(candidate: Candidate): void {
		placed.set(candidate.place.id, candidate);
		near.add(candidate, candidate.box);
	}
	const inTheWay = (box: Box, of: WaypointId) =>
		near
			.around(box)
			.filter((other) => placed.get(other.place.id) === other && other.place.id !== of && overlaps(other.box, box));
	const isFree = ({ place, box }: Candidate) => inTheWay(box, place.id).length === 0;

	/** Those in the way of a place stand elsewhere, no worse: or else null. */
	function asideFor({ place, box }: Candidate): Candidate[] | null {
		const moved: Candidate[] = [];
		for (const { place: its, crossed } of inTheWay(box, place.id)) {
			const boxes = [box, ...moved.map((one) => one.box)];
			const other = places
				.get(its.id)
				?.find((one) => one.crossed <= crossed && !boxes.some((taken) => overlaps(taken, one.box)) && isFree(one));
			if (!other) return null;
			moved.push(other);
		}
		return moved;
	}

	const hidden: WaypointId[] = [];
	for (const [id, possible] of places) {
		const free = possible.find(isFree);
		if (free) put(free);
		else hidden.push(id);
	}
	for (const id of hidden) {
		for (const candidate of places.get(id) ?? []) {
			const moved = asideFor(candidate);
			if (!moved) continue;
			[...moved, candidate].forEach(put);
			break;
		}
	}
	return byWeight.flatMap(({ id }) => placed.get(id)?.place ?? []);
}

/** Where a name can stand at all, the best first. */
function candidates(
	{ boxes, segments, air = AIR, berth = 0 }: Obstacles,
	isClear: (wish: LabelWish, place: Spot) => boolean
): (wish: LabelWish) => Candidate[] {
	const taken = createNearby<Box>();
	for (const box of boxes) taken.add(box, box);
	const roads = createNearby<readonly [Point, Point]>();
	for (const segment of segments) for (const box of boxesAlong(...segment)) roads.add(segment, box);
	const crossed = (lines: Box[]) => {
		const under = lines
			.map((line) => grown(line, berth))
			.flatMap((line) => roads.around(line).map(([a, b]) => lengthInBox(a, b, line)));
		return Math.ceil(under.reduce((sum, length) => sum + length, 0) / NOTICEABLE);
	};

	return (wish) =>
		options(wish)
			.flatMap((place): Candidate[] => {
				const shape = wish.shapes[place.shape]!;
				const box = boxOf(place, shape, air);
				if (!isClear(wish, place) || taken.around(box).some((other) => overlaps(box, other))) return [];
				const under = crossed(linesOf(place.side, box, shape));
				return [{ place: { ...place, crosses: under > 0 }, box, crossed: under }];
			})
			.sort((a, b) => a.crossed - b.crossed);
}

/** Whose name it is must be plain: its own station is nearer than any other, by far. */
function isNearestTo(wishes: LabelWish[]): (wish: LabelWish, place: Spot) => boolean {
	const stations = createNearby<LabelWish>();
	for (const wish of wishes) stations.add(wish, { x: wish.at[0], y: wish.at[1], width: 0, height: 0 });
	return ({ id, at }, { x, y }) => {
		if (x === at[0] || y === at[1]) return true; // right above, below or beside it
		const far = distance([x, y], at) * PLAINLY;
		const around = grown({ x, y, width: 0, height: 0 }, far);
		return !stations.around(around).some((one) => one.id !== id && distance([x, y], one.at) < far);
	};
}

const options = ({ id, at, radius, sides, shapes }: LabelWish): Spot[] =>
	ASIDE.flatMap((aside) =>
		sides.flatMap((side) =>
			shapes.flatMap(({ width }, shape) => {
				if (side === 'right' && aside !== 0) return [];
				const { x, y } = edge(at, radius, side);
				return [{ id, side, shape, x: x + aside * width, y }];
			})
		)
	);

function edge([x, y]: Point, radius: number, side: Side): { x: number; y: number } {
	if (side === 'right') return { x: x + radius, y };
	return { x, y: side === 'above' ? y - radius : y + radius };
}

export function boxOf({ side, x, y }: Spot, { width, height }: Shape, air = AIR): Box {
	const [left, top] = side === 'right' ? [x, y - height / 2] : [x - width / 2, side === 'above' ? y - height : y];
	return { x: left - air, y: top, width: width + 2 * air, height };
}

/** Each line stands in the middle of them all, or begins beside its station. */
function linesOf(side: Side, { x, y, width, height }: Box, shape: Shape): Box[] {
	const lines = shape.lines ?? [shape.width];
	const tall = height / lines.length;
	return lines.map((line, i) => {
		const less = shape.width - line;
		return { x: side === 'right' ? x : x + less / 2, y: y + i * tall, width: width - less, height: tall };
	});
}
