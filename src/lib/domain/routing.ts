// A student's route: what is ready, what comes next, and the other ways. Rules [R1]–[R4] in RULES.md.
import { wayTo, type CompiledMap } from './compiled-map.ts';
import { L0 } from './mastery/bkt.ts';
import type { Student } from './student.ts';

export type Route = {
	/** Waypoint numbers still to go to the destination, in the order to drive them. */
	ahead: number[];
	/** Other good first steps, best first. */
	alternatives: number[];
};

const isReached = (student: Student, index: number): boolean => student.cells[index]?.reached ?? false;

/** [R1] Every direct prerequisite is reached. */
export const isReady = (map: CompiledMap, student: Student, index: number): boolean =>
	(map.prerequisites[index] ?? []).every((before) => isReached(student, before));

/** [R2] [R3] */
export function routeOf(map: CompiledMap, student: Student): Route {
	const togo = map.order.filter((index) => map.way.has(index) && !isReached(student, index));
	const cost = (index: number) => minutesLeft(map, student, index);
	const ready = togo.filter((index) => isReady(map, student, index)).sort((a, b) => cost(a) - cost(b) || a - b);
	const first = ready[0];
	if (first === undefined) return { ahead: togo, alternatives: [] };
	return { ahead: [first, ...togo.filter((index) => index !== first)], alternatives: ready.slice(1) };
}

/** Expected minutes of work left here: less the more is known already. */
export function minutesLeft(map: CompiledMap, student: Student, index: number): number {
	const mastery = student.cells[index]?.mastery ?? L0;
	return ((map.waypoints[index]?.minutes ?? 0) * (1 - mastery)) / (1 - L0);
}

/** [R4] The deepest unreached prerequisite whose own prerequisites are reached; null when nothing is missing. */
export function deepestMissing(map: CompiledMap, student: Student, index: number): number | null {
	const missing = wayTo(map.prerequisites, index);
	const candidates = map.order.filter(
		(before) => before !== index && missing.has(before) && !isReached(student, before) && isReady(map, student, before)
	);
	return candidates[0] ?? null;
}

/** Of the direct prerequisites, the one known least; null when all are reached. */
export function weakestPrerequisite(map: CompiledMap, student: Student, index: number): number | null {
	const open = (map.prerequisites[index] ?? []).filter((before) => !isReached(student, before));
	const mastery = (before: number) => student.cells[before]?.mastery ?? 0;
	return open.sort((a, b) => mastery(a) - mastery(b))[0] ?? null;
}
