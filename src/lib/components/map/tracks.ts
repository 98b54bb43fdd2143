// Where roads run already: level, upright or at 45 degrees, on which line and from where to where.
import type { Point } from './point.ts';
import type { Link } from './reduction.ts';

/** `across` tells parallel lines apart; a slope's is measured level, where it starts from its row. */
type Track = Link & { way: 'level' | 'upright' | 'up' | 'down'; across: number; start: number; end: number };

export type Tracks = {
	add: (link: Link, points: Point[]) => void;
	/** What it costs to run along roads that are there. */
	toll: (link: Link, points: Point[]) => number;
	/** Where slopes begin on roads that leave the same station: one more may share them. */
	starts: (link: Link) => number[];
};

const ALONG_ANOTHER = 40;
/** Nearer than this, two roads read as one. */
const CROWDED = 22;
const CROWDS_OWN = 8;

export function createTracks(): Tracks {
	const near = new Map<string, Track[]>();
	const slopes = new Map<string, number[]>();
	const bucket = ({ way }: Track, at: number) => `${way}${at}`;
	const bucketAt = ({ across }: Track) => Math.floor(across / CROWDED);

	return {
		add(link, points) {
			for (const track of tracksOf(link, points)) {
				const key = bucket(track, bucketAt(track));
				const others = near.get(key);
				if (others) others.push(track);
				else near.set(key, [track]);
				if (track.way === 'up' || track.way === 'down')
					slopes.set(link.from, [...(slopes.get(link.from) ?? []), track.start]);
			}
		},
		toll(link, points) {
			let toll = 0;
			for (const track of tracksOf(link, points)) {
				for (const at of [-1, 0, 1].map((step) => bucketAt(track) + step)) {
					for (const other of near.get(bucket(track, at)) ?? []) toll += crowding(track, other);
				}
			}
			return toll;
		},
		starts: ({ from }) => slopes.get(from) ?? []
	};
}

/** Roads with a common end may run together on one line, but not side by side. */
function crowding(one: Track, other: Track): number {
	const apart = Math.abs(one.across - other.across);
	if (apart >= CROWDED || one.start >= other.end || other.start >= one.end) return 0;
	if (one.from !== other.from && one.to !== other.to) return apart < CROWDED / 2 ? ALONG_ANOTHER : CROWDS_OWN;
	return apart < 1 ? 0 : CROWDS_OWN;
}

const tracksOf = ({ from, to }: Link, points: Point[]): Track[] =>
	points.slice(1).map(([x, y], i) => {
		const [x0, y0] = points[i]!;
		if (x === x0) return { from, to, way: 'upright', across: x, start: Math.min(y0, y), end: Math.max(y0, y) };
		const [start, end] = [Math.min(x0, x), Math.max(x0, x)];
		if (y === y0) return { from, to, way: 'level', across: y, start, end };
		const down = Math.sign(y - y0) === Math.sign(x - x0);
		return { from, to, way: down ? 'down' : 'up', across: down ? x - y : x + y, start, end };
	});
