// A detour leaves the road, goes round below or above it, and always shows where it joins again.
import { lengthOf, spotAt } from './along.ts';
import type { Point } from './point.ts';

export type Detour = { points: Point[]; /** Where its resource or waypoint is drawn. */ stop: Point; rejoins: Point };

const DEEPEST = 52;
const SHALLOWEST = 24;
const LEVEL = 28;
const BEFORE_END = 28;

/** On the side where it crosses fewer roads, `preferred` if both are alike; null where the road is too short or steep. */
export function detourFrom(
	road: readonly Point[],
	far: number,
	roads: readonly (readonly Point[])[],
	preferred: 'above' | 'below'
): Detour | null {
	const sides = [preferred === 'below' ? 1 : -1, preferred === 'below' ? -1 : 1];
	const options = sides.flatMap((sign) => {
		const detour = loop(road, far, sign);
		return detour ? [{ detour, crossings: roads.filter((other) => crosses(detour.points, other)).length }] : [];
	});
	return options.sort((a, b) => a.crossings - b.crossings)[0]?.detour ?? null;
}

/** From about `far` along the road to just before its end, going round downwards (1) or upwards (-1). */
function loop(road: readonly Point[], far: number, sign: number): Detour | null {
	const end = lengthOf(road) - BEFORE_END;
	const wanted = 2 * DEEPEST + LEVEL;
	const start = spotAt(road, Math.max(0, Math.min(far, end - wanted))).at;
	const rejoins = spotAt(road, end).at;
	const drop = sign * (rejoins[1] - start[1]);
	const depth = Math.min(DEEPEST, (rejoins[0] - start[0] - Math.abs(drop) - LEVEL) / 2);
	if (depth < SHALLOWEST) return null;
	const outer = (drop > 0 ? rejoins[1] : start[1]) + sign * depth;
	const [left, right] = [start[0] + Math.abs(outer - start[1]), rejoins[0] - Math.abs(outer - rejoins[1])];
	return { points: [start, [left, outer], [right, outer], rejoins], stop: [(left + right) / 2, outer], rejoins };
}

const crosses = (some: readonly Point[], others: readonly Point[]): boolean =>
	some.slice(1).some((b, i) => others.slice(1).some((d, j) => meet(some[i]!, b, others[j]!, d)));

/** Whether two segments cross in their inner parts. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point) =>
		Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
