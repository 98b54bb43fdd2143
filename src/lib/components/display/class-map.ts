// The class's map as the shared display draws it: depends on the map alone, so nothing on it ever moves.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { DisplayMap, DisplayWaypoint } from '#lib/domain/views/display-map.ts';
import { lengthOf, spotAt } from '../map/along.ts';
import { breaksWord, textWidth, wrap } from '../map/label-text.ts';
import { placeLabels, type LabelPlace, type LabelWish, type Shape } from '../map/labels.ts';
import { overlaps, type Box, type Point } from '../map/point.ts';
import { reduceLinks, type Link } from '../map/reduction.ts';
import { layRoads, type Road } from '../map/roads.ts';
import { FIELD, stationPlaces } from './field.ts';

export type ClassLabel = { id: WaypointId; lines: { words: string; x: number; y: number }[]; strong: boolean };
export type ClassMap = {
	places: ReadonlyMap<WaypointId, Point>;
	roads: Road[];
	labels: ClassLabel[];
	/** Where the destination's flag is planted. */
	flag: Point;
	size: Size;
};
/** Widths of roads and radii of stations: smaller where many have to find room. */
export type Size = { road: number; station: number };

type Words = Required<Shape> & { words: string[] };

/** Words are never smaller than can be read from the back of the room. */
export const TEXT = 48;
const LINE = 56;
const BASELINE = 43;
/** In ems: a name wider than this is broken in two, if that helps. */
const WIDE = [5.5, 4.5, 3.5];
/** Between two names beside each other. */
const AIR = 16;
const LARGEST: Size = { road: 24, station: 29 };
/** Columns and rows closer than this get smaller stations. */
const ROOMY = 150;
const JUNCTION = 3;
/** How high a flag stands. */
export const FLAG = 70;

export function classMapOf(map: DisplayMap): ClassMap {
	const places = stationPlaces(map);
	const links = reduceLinks(map.waypoints);
	const roads = layRoads(links, { places });
	const size = sizeFor([...places.values()]);
	const wishes = map.waypoints.map((waypoint, order) => wishOf(map, links, places, size, waypoint, order));
	const discs = [...places.values()].map((at) => around(at, size.station + 6));
	const flag = flagAt(places.get(map.destination) ?? [0, 0], size, discs);
	const taken = [...WALLS, ...discs, ...roads.flatMap(stretches(size)), clothAt(flag)];
	const texts = new Map(wishes.map(({ wish, shapes }) => [wish.id, shapes]));
	const placed = placeLabels(
		wishes.map(({ wish }) => wish),
		{ boxes: taken, segments: [], air: AIR }
	);
	return { places, roads, size, flag, labels: placed.map((place) => labelOf(place, texts.get(place.id), map)) };
}

function sizeFor(places: Point[]): Size {
	let nearest = Infinity;
	for (const [i, a] of places.entries())
		for (const b of places.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a[0] - b[0], a[1] - b[1]));
	const scale = Math.min(1, Math.max(0.2, nearest / ROOMY));
	return { road: LARGEST.road * scale, station: LARGEST.station * scale };
}

function wishOf(
	{ destination }: DisplayMap,
	links: Link[],
	places: ReadonlyMap<WaypointId, Point>,
	{ station }: Size,
	{ id, shortTitle, labelSide, prerequisites }: DisplayWaypoint,
	order: number
): { wish: LabelWish; shapes: Words[] } {
	const isDestination = id === destination;
	const roads = links.filter(({ from, to }) => from === id || to === id).length;
	const weight = isDestination ? 100 : prerequisites.length === 0 ? 80 : roads >= JUNCTION ? 60 : 40;
	const shapes = shapesOf(shortTitle, isDestination);
	const wish: LabelWish = {
		id,
		at: places.get(id) ?? [0, 0],
		radius: station + 10,
		sides: labelSide === 'above' ? ['above', 'below'] : ['below', 'above'],
		shapes,
		weight: weight - order / 1000
	};
	return { wish, shapes };
}

/** On one line, or broken in two between words; never cut short. */
function shapesOf(name: string, strong: boolean): Words[] {
	const broken = WIDE.map((ems) => wrap(name, ems * TEXT, TEXT, 2, strong));
	const whole = broken.filter((lines) => lines.length === 2 && !lines[1]?.endsWith('…') && !breaksWord(name, lines));
	return [[name], ...whole].map((lines) => {
		const widths = lines.map((words) => textWidth(words, TEXT, strong));
		return { lines: widths, words: lines, width: Math.max(...widths), height: lines.length * LINE };
	});
}

function labelOf({ id, side, shape, x, y }: LabelPlace, shapes: Words[] = [], { destination }: DisplayMap): ClassLabel {
	const { words: lines = [], height = 0 } = shapes[shape] ?? {};
	const top = side === 'above' ? y - height : y;
	const placed = lines.map((words, i) => ({ words, x, y: top + i * LINE + BASELINE }));
	return { id, lines: placed, strong: id === destination };
}

/** No name runs out of the field. */
const FAR = 1000;
const WALLS: Box[] = [
	...[-FAR, FIELD.width].map((x) => ({ x, y: -FAR, width: FAR, height: FIELD.height + 2 * FAR })),
	...[-FAR, FIELD.height].map((y) => ({ x: -FAR, y, width: FIELD.width + 2 * FAR, height: FAR }))
];

const around = ([x, y]: Point, radius: number): Box => ({
	x: x - radius,
	y: y - radius,
	width: 2 * radius,
	height: 2 * radius
});

/** A road as boxes along it: no name may lie on it. */
const stretches =
	({ road }: Size) =>
	({ points }: Road): Box[] => {
		const length = lengthOf(points);
		const count = Math.max(1, Math.ceil(length / road));
		return Array.from({ length: count }, (_, i) => around(spotAt(points, (length * (i + 0.5)) / count).at, road * 0.6));
	};

/** Above its station, or beside it where another stands above. */
function flagAt([x, y]: Point, { station }: Size, discs: Box[]): Point {
	const above: Point = [x, y - station];
	return discs.some((disc) => overlaps(disc, clothAt(above))) ? [x + station * 0.8, y - station * 0.8] : above;
}

const clothAt = ([x, y]: Point): Box => ({ x: x + 2, y: y - FLAG, width: 72, height: FLAG - 12 });
