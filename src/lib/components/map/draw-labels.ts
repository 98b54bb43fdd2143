// The names that find room on the drawing, among stations, roads, lane names, the arrow and a way round.
import type { WaypointId } from '#lib/domain/ids.ts';
import { lengthOf, spotAt } from './along.ts';
import type { Detail } from './camera.ts';
import type { Detour } from './detour.ts';
import type { Drawing } from './drawing.ts';
import { hopsFrom, labelWishes, textsOf, type LabelText, type NoteOf, type Tone, type Wished } from './label-wishes.ts';
import { placeLabels, type LabelPlace } from './labels.ts';
import type { District } from './grid.ts';
import type { Marks } from './marks.ts';
import { grown, type Box, type Point } from './point.ts';
import type { Road } from './roads.ts';

export type Paper = {
	drawing: Drawing;
	marks: Marks;
	/** Near whom names matter most. */
	hereabouts: WaypointId | null;
	/** The station the arrow stands before. */
	arrow: WaypointId | null;
	detail: Detail;
	size: number;
	stationScale: number;
	wayRound: Detour | null;
	detour: string | null;
	/** Lane names, the arrow: what a name must not cover. */
	boxes: Box[];
	noteOf: NoteOf;
};

const GROWTH = 1.1;
/** Half a road is wide, and its name does not touch it. */
export const BERTH = 3;
const FAR = 1000;

/** A scale that changes in steps, never above the true one: labels are laid out anew only now and then. */
export const quantised = (k: number): number => GROWTH ** Math.floor(Math.log(k) / Math.log(GROWTH) + 1e-6);

export function drawLabels(paper: Paper): { place: LabelPlace; text: LabelText; tone: Tone }[] {
	const { drawing, marks, detail, size, stationScale, wayRound, detour, noteOf } = paper;
	const view = { detail, size, markScale: stationScale, arrow: paper.arrow };
	const wished = labelWishes(
		marks,
		drawing.grid,
		drawing.links,
		hopsFrom(paper.hereabouts, drawing.links),
		view,
		noteOf
	);
	if (wayRound && detour && detail !== 'far') wished.push(detourWish(wayRound, detour, size));
	const segments = [...drawing.roads.flatMap(stretches), ...drawing.grid.districts.flatMap(edges)];
	const wishedById = new Map(wished.map((one) => [one.wish.id, one]));
	return placeLabels(
		wished.map(({ wish }) => wish),
		{ boxes: obstacles(paper), segments, berth: BERTH }
	).map((place) => {
		const { texts, tone } = wishedById.get(place.id)!;
		return { place, text: texts[place.shape]!, tone };
	});
}

const stretches = ({ points }: Road) => points.slice(1).map((p, i) => [points[i]!, p] as const);

/** A lane's border, where a name that keeps its berth may still stand right at it. */
function edges(district: District): (readonly [Point, Point])[] {
	const { x, y, width, height } = grown(district, BERTH);
	return [y, y + height].map((level) => [
		[x, level],
		[x + width, level]
	]);
}

function obstacles({ drawing, marks, detail, stationScale, wayRound, boxes }: Paper): Box[] {
	const discs = [...drawing.grid.places.values()].map((at) => around(at, 14 * stationScale));
	const flags = [...marks.values()].flatMap(({ destination, waypoint }) => {
		const [x, y] = drawing.grid.places.get(waypoint.id) ?? [0, 0];
		return destination && detail !== 'far' ? [{ x: x + 1, y: y - 42, width: 28, height: 28 }] : [];
	});
	const round = wayRound ? [around(wayRound.stop, 14), ...slices(wayRound.points)] : [];
	return [...boxes, ...discs, ...flags, ...round, ...wallsOf(drawing.grid.districts)];
}

/** Left and right of the lanes: no name hangs out of its own. */
const wallsOf = (districts: District[]): Box[] =>
	districts.flatMap(({ x, y, width, height }) => [
		{ x: x - FAR, y, width: FAR, height },
		{ x: x + width, y, width: FAR, height }
	]);

export const around = ([x, y]: Point, radius: number): Box => ({
	x: x - radius,
	y: y - radius,
	width: 2 * radius,
	height: 2 * radius
});

/** A way round as boxes: no name may lie on it. */
const slices = (points: readonly Point[]): Box[] =>
	Array.from({ length: 16 }, (_, i) => around(spotAt(points, (lengthOf(points) * (i + 0.5)) / 16).at, 5));

function detourWish({ stop, rejoins }: Detour, words: string, size: number): Wished {
	const texts = textsOf(words, null, size, 'detour');
	const sides: Wished['wish']['sides'] = stop[1] < rejoins[1] ? ['above'] : ['below'];
	return {
		wish: { id: 'detour', at: stop, radius: 18, sides, shapes: texts.map(({ shape }) => shape), weight: 101 },
		texts,
		tone: 'detour'
	};
}
