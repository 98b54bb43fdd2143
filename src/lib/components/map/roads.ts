// Chooses each link's shape so that it runs over no station that is not its own and along no other road.
import type { WaypointId } from '#lib/domain/ids.ts';
import { COLUMN, ROW, type Grid } from './grid.ts';
import { boxesAlong, createNearby, type Nearby } from './nearby.ts';
import { bypass, roundabout, slack, slope, steep, straight, STUB } from './octilinear.ts';
import { distanceToSegment, type Point } from './point.ts';
import type { Link } from './reduction.ts';
import { createTracks, type Tracks } from './tracks.ts';

export type Road = Link & { points: Point[] };

type Station = { id: WaypointId; at: Point };
/** `looks` weighs shapes that pass equally well; not every one can be drawn. */
type Shape = { looks: number; draw: () => Point[] | null };

const OVER_STATION = 100;
const PER_BEND = 3;
const CLEARANCE = 21;
/** Uprights between the same two columns keep this far apart. */
const ASIDE = [0, -12, 12, -24, 24];

/** Level links first, then those with the least choice. The result is in the order of `links`. */
export function layRoads(links: Link[], { places }: Pick<Grid, 'places'>): Road[] {
	const tracks = createTracks();
	const stations = createNearby<Station>();
	for (const [id, at] of places) stations.add({ id, at }, { x: at[0], y: at[1], width: 0, height: 0 });
	const roads = new Map<Link, Road>();
	const ends = (link: Link) => [places.get(link.from)!, places.get(link.to)!] as const;
	for (const link of [...links].sort((a, b) => freedom(...ends(a)) - freedom(...ends(b)))) {
		const points = cheapest(link, ...ends(link), stations, tracks);
		tracks.add(link, points);
		roads.set(link, { ...link, points });
	}
	return links.map((link) => roads.get(link)!);
}

function freedom(a: Point, b: Point): number {
	if (a[1] === b[1]) return b[0] - a[0] - 1e6;
	const room = slack(a, b);
	return room < 0 ? 1e6 - room : room;
}

function cheapest(link: Link, a: Point, b: Point, stations: Nearby<Station>, tracks: Tracks): Point[] {
	let best: { points: Point[]; cost: number } | null = null;
	for (const { looks, draw } of shapes(a, b, tracks.starts(link))) {
		if (best && looks >= best.cost) continue;
		const points = draw();
		if (!points) continue;
		const cost = looks + OVER_STATION * stationsUnder(link, points, stations) + tracks.toll(link, points);
		if (!best || cost < best.cost) best = { points, cost };
	}
	return best?.points ?? roundabout(a, b, (a[1] + b[1] + (a[1] === b[1] ? ROW : 0)) / 2);
}

/** Every shape worth a look. `joins`: where slopes of roads with the same start lie. */
function shapes(a: Point, b: Point, joins: number[]): Shape[] {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	if (dx < 0) return [];
	if (dy === 0 || dx === 0) return [{ looks: 0, draw: () => straight(a, b) }, ...bypasses(a, b)];
	const room = slack(a, b);
	if (room < 0) return uprights(a, b);
	const leads = [room / 2, ...joins.map((x) => x - a[0] - STUB).filter((lead) => lead >= 0 && lead <= room)];
	for (let shift = 0; shift <= room; shift += COLUMN / 2) leads.push(shift, room - shift);
	const slopes = leads.map((lead) => ({
		looks: 2 * PER_BEND + Math.abs(lead - room / 2) / COLUMN,
		draw: () => slope(a, b, STUB + lead)
	}));
	return [...slopes, ...bypasses(a, b)];
}

const bypasses = (a: Point, b: Point): Shape[] =>
	[...new Set([a[1] - ROW / 2, a[1] + ROW / 2, b[1] - ROW / 2, b[1] + ROW / 2])].map((y) => ({
		looks: 4 * PER_BEND + 2 + Math.abs(y - b[1]) / ROW,
		draw: () => bypass(a, b, y)
	}));

/** Between two columns, a little apart where several run. */
function uprights(a: Point, b: Point): Shape[] {
	const shapes: Shape[] = [];
	for (let x = a[0] + COLUMN / 2; x < b[0]; x += COLUMN) {
		for (const aside of ASIDE) {
			const taste = Math.abs(aside) / COLUMN + (b[0] - x) / COLUMN / 4;
			shapes.push({ looks: 4 * PER_BEND + taste, draw: () => steep(a, b, x + aside) });
		}
	}
	return shapes;
}

function stationsUnder({ from, to }: Link, points: Point[], stations: Nearby<Station>): number {
	const under = new Set<WaypointId>();
	points.slice(1).forEach((b, i) => {
		const a = points[i]!;
		for (const { id, at } of boxesAlong(a, b, CLEARANCE).flatMap(stations.around)) {
			if (id !== from && id !== to && distanceToSegment(at, a, b) < CLEARANCE) under.add(id);
		}
	});
	return under.size;
}
