// Chooses each link's shape so that it runs over no station that is not its own and along no other road.
import { COLUMN, ROW, type Grid } from './grid.ts';
import { bypass, roundabout, slack, slope, steep, straight, STUB } from './octilinear.ts';
import { distanceToSegment, type Point } from './point.ts';
import type { Link } from './reduction.ts';
import { createTracks, type Tracks } from './tracks.ts';

export type Road = Link & { points: Point[] };

type Shape = { points: Point[]; /** Weighs shapes that pass equally well. */ taste: number };

const OVER_STATION = 100;
const PER_BEND = 3;
const CLEARANCE = 21;
/** Uprights between the same two columns keep this far apart. */
const ASIDE = [0, -12, 12, -24, 24];

/** Level links first, then those with the least choice. The result is in the order of `links`. */
export function layRoads(links: Link[], { places }: Pick<Grid, 'places'>): Road[] {
	const tracks = createTracks();
	const roads = new Map<Link, Road>();
	const ends = (link: Link) => [places.get(link.from)!, places.get(link.to)!] as const;
	for (const link of [...links].sort((a, b) => freedom(...ends(a)) - freedom(...ends(b)))) {
		const points = cheapest(link, ...ends(link), places, tracks);
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

function cheapest(link: Link, a: Point, b: Point, places: Grid['places'], tracks: Tracks): Point[] {
	let best: { points: Point[]; cost: number } | null = null;
	for (const { points, taste } of shapes(a, b, tracks.starts(link))) {
		const bends = PER_BEND * (points.length - 2);
		const cost = taste + bends + OVER_STATION * stationsUnder(link, points, places) + tracks.toll(link, points);
		if (!best || cost < best.cost) best = { points, cost };
	}
	return best!.points;
}

/** Every shape worth a look. `joins`: where slopes of roads with the same start or end lie. */
function shapes(a: Point, b: Point, joins: number[]): Shape[] {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	if (dx < 0) return [{ points: roundabout(a, b, (a[1] + b[1] + (dy === 0 ? ROW : 0)) / 2), taste: 0 }];
	if (dy === 0 || dx === 0) return [{ points: straight(a, b), taste: 0 }, ...bypasses(a, b)];
	const room = slack(a, b);
	if (room < 0) return uprights(a, b);
	const leads = [room / 2, ...joins.map((x) => x - a[0] - STUB).filter((lead) => lead >= 0 && lead <= room)];
	for (let shift = 0; shift <= room; shift += COLUMN / 2) leads.push(shift, room - shift);
	const slopes = leads.map((lead) => ({
		points: slope(a, b, STUB + lead),
		taste: Math.abs(lead - room / 2) / COLUMN
	}));
	return [...slopes, ...bypasses(a, b)];
}

function bypasses(a: Point, b: Point): Shape[] {
	const heights = new Set([a[1] - ROW / 2, a[1] + ROW / 2, b[1] - ROW / 2, b[1] + ROW / 2]);
	return [...heights].flatMap((y) => {
		const points = bypass(a, b, y);
		return points ? [{ points, taste: 2 + Math.abs(y - b[1]) / ROW }] : [];
	});
}

/** Between two columns, a little apart where several run. */
function uprights(a: Point, b: Point): Shape[] {
	const shapes: Shape[] = [];
	for (let x = a[0] + COLUMN / 2; x < b[0]; x += COLUMN) {
		for (const aside of ASIDE) {
			const points = steep(a, b, x + aside);
			if (points) shapes.push({ points, taste: Math.abs(aside) / COLUMN + (b[0] - x) / COLUMN / 4 });
		}
	}
	return shapes.length > 0 ? shapes : [{ points: roundabout(a, b, (a[1] + b[1]) / 2), taste: 0 }];
}

function stationsUnder({ from, to }: Link, points: Point[], places: Grid['places']): number {
	let count = 0;
	const [left, right] = [points[0]![0], points.at(-1)![0]];
	for (const [id, place] of places) {
		if (id === from || id === to || place[0] < left || place[0] > right) continue;
		if (points.some((p, i) => i > 0 && distanceToSegment(place, points[i - 1]!, p) < CLEARANCE)) count++;
	}
	return count;
}
