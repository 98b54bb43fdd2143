// A student's route: what is ready, what comes next, and the other ways. Rules [R1]–[R12] in RULES.md.
import { wayTo, type CompiledMap } from './compiled-map.ts';
import { L0 } from './mastery/bkt.ts';
import type { Progress } from './progress.ts';
import type { Student } from './student.ts';
import { isPlaced } from './way/way.ts';

export type Route = {
	/** Waypoint numbers still to go to the destination, in the order to drive them. */
	ahead: number[];
	/** Other good first steps, best first. */
	alternatives: number[];
};

/** What a route follows from beside the student: the map, and where the class is going. */
export type Country = Pick<Progress, 'map' | 'destination'>;

const isReached = (student: Student, index: number): boolean => student.cells[index]?.reached ?? false;

/** [R8] Reached, or likely known by placement. */
export const isPassable = (student: Student, index: number): boolean =>
	isReached(student, index) || isPlaced(student.way, index);

/** [R1] Every direct prerequisite is reached. */
export const isReady = (map: CompiledMap, student: Student, index: number): boolean =>
	(map.prerequisites[index] ?? []).every((before) => isReached(student, before));

/** [R8] As ready, where what is placed counts as passed. */
export const isOpen = (map: CompiledMap, student: Student, index: number): boolean =>
	(map.prerequisites[index] ?? []).every((before) => isPassable(student, before));

/** [R6] The student's own destination, else the class's. */
export const destinationOf = ({ destination }: Country, { way }: Student): number => way.destination ?? destination;

/** At the destination: nothing is ahead. */
export const hasArrived = (country: Country, student: Student): boolean =>
	isReached(student, destinationOf(country, student));

/** The same twice: to ask whether a waypoint is on it, and to walk it in the map's order. */
type Roads = { way: ReadonlySet<number>; inOrder: readonly number[] };

const roads = new WeakMap<CompiledMap, Map<number, Roads>>();

/** Worked out once for each destination. */
function roadsTo(map: CompiledMap, destination: number): Roads {
	const known = roads.get(map) ?? new Map<number, Roads>();
	const found = known.get(destination);
	if (found) return found;
	const way = wayTo(map.prerequisites, destination);
	const made = { way, inOrder: map.order.filter((index) => way.has(index)) };
	roads.set(map, known.set(destination, made));
	return made;
}

/** A destination and everything that leads to it. */
export const wayOf = (map: CompiledMap, destination: number): ReadonlySet<number> => roadsTo(map, destination).way;

/** How many waypoints of their way the student has reached. */
export function reachedOnWay(country: Country, student: Student): number {
	let reached = 0;
	for (const index of roadsTo(country.map, destinationOf(country, student)).inOrder)
		if (isReached(student, index)) reached++;
	return reached;
}

/** [R2] [R3] [R7] */
export function routeOf(country: Country, student: Student): Route {
	const { map } = country;
	const destination = destinationOf(country, student);
	// Most students have nothing placed: hundreds of waypoints need not be looked up among nothing.
	const placed = student.way.placed.length > 0 ? new Set(student.way.placed) : null;
	const isPassed = (index: number) => isReached(student, index) || (placed?.has(index) ?? false);
	const togo: number[] = [];
	const ready: number[] = [];
	for (const index of roadsTo(map, destination).inOrder) {
		if (isReached(student, index) || (index !== destination && placed?.has(index))) continue;
		togo.push(index);
		if ((map.prerequisites[index] ?? []).every(isPassed)) ready.push(index);
	}
	const cost = (index: number) => minutesLeft(map, student, index);
	ready.sort((a, b) => cost(a) - cost(b) || a - b);
	const first = firstStep(map, student, ready);
	if (first === undefined) return { ahead: togo, alternatives: [] };
	return {
		ahead: [first, ...togo.filter((index) => index !== first)],
		alternatives: ready.filter((index) => index !== first)
	};
}

/** How many waypoints are ahead on the route, without putting them in order: what everybody is told is to go. */
export function countAhead(country: Country, student: Student): number {
	const destination = destinationOf(country, student);
	const { way, inOrder } = roadsTo(country.map, destination);
	const isLeftOut = (index: number) => index !== destination && isPlaced(student.way, index);
	let ahead = 0;
	for (const index of inOrder) if (!isReached(student, index) && !isLeftOut(index)) ahead++;
	const stop = student.way.detour?.to;
	const isExtra = stop !== undefined && !isReached(student, stop) && (!way.has(stop) || isLeftOut(stop));
	return isExtra ? ahead + 1 : ahead;
}

/** [R7] A detour comes first, then where it rejoined; else the quickest. */
function firstStep(map: CompiledMap, student: Student, ready: readonly number[]): number | undefined {
	const { detour, resumes } = student.way;
	if (detour && !isReached(student, detour.to)) return detour.to;
	if (resumes !== null && !isReached(student, resumes) && isOpen(map, student, resumes)) return resumes;
	return ready[0];
}

/** Expected minutes of work left here: less the more is known already. */
export function minutesLeft(map: CompiledMap, student: Student, index: number): number {
	const known = student.cells[index]?.known ?? L0;
	return ((map.waypoints[index]?.minutes ?? 0) * (1 - known)) / (1 - L0);
}

/**
 * [R4] The deepest unreached prerequisite whose own prerequisites are passed; null when nothing is missing. Where all that
 * is missing was placed as likely known, doubt begins next to where the trouble is, not at the map's edge.
 */
export function deepestMissing(map: CompiledMap, student: Student, index: number): number | null {
	const leading = wayTo(map.prerequisites, index);
	const deepest = map.order.find(
		(before) => before !== index && leading.has(before) && !isPassable(student, before) && isOpen(map, student, before)
	);
	return deepest ?? weakestPrerequisite(map, student, index);
}

/** Of the direct prerequisites, the one known least; null when all are reached. */
export function weakestPrerequisite(map: CompiledMap, student: Student, index: number): number | null {
	const open = (map.prerequisites[index] ?? []).filter((before) => !isReached(student, before));
	const mastery = (before: number) => student.cells[before]?.mastery ?? 0;
	return open.sort((a, b) => mastery(a) - mastery(b))[0] ?? null;
}
