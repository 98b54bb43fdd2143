// A map made ready to compute with: numbered waypoints, both directions of every road, one fixed order.
import type { WaypointId } from './ids.ts';
import { hrefProblem } from './link.ts';
import type { CourseMap, Resource, Waypoint } from './map.ts';
import { isRuleInRange } from './mastery/rules.ts';

export type CompiledMap = {
	source: CourseMap;
	waypoints: Waypoint[];
	indexOf: ReadonlyMap<WaypointId, number>;
	/** By waypoint number: the numbers of its direct prerequisites, and of those it leads to. */
	prerequisites: readonly number[][];
	dependents: readonly number[][];
	/** Every waypoint after all its prerequisites; ties in the map's own order. */
	order: readonly number[];
	destination: number;
	/** The destination and everything that leads to it. */
	way: ReadonlySet<number>;
};

export type MapProblem =
	| { code: 'noWaypoints' }
	| { code: 'repeatedWaypoint'; waypoint: string }
	| { code: 'unknownPrerequisite'; waypoint: string; prerequisite: string }
	| { code: 'unknownDestination'; destination: string }
	| { code: 'unknownLane'; waypoint: string; lane: string }
	| { code: 'noItems'; waypoint: string }
	/** A task asks something, in so many letters at most. */
	| { code: 'taskOutOfRange'; waypoint: string; max: number }
	| { code: 'ruleOutOfRange' }
	/** Not https, too long, or no address at all. */
	| { code: 'badLink'; waypoint: string; resource: string }
	/** A video or link without an address, a project without a word of what to do. */
	| { code: 'nothingToOpen'; waypoint: string; resource: string }
	/** The waypoints of one circle of prerequisites, in order. */
	| { code: 'cycle'; waypoints: string[] };

/** As much as is read before one begins to write. */
const TASK_MOST = 1_000;

/** Never loops: a cyclic or unreadable map is refused with everything that is wrong with it. */
export function compileMap(source: CourseMap): { map: CompiledMap } | { problems: MapProblem[] } {
	const { waypoints } = source;
	const problems = problemsOf(source);
	if (problems.length > 0) return { problems };
	const indexOf = new Map(waypoints.map(({ id }, index) => [id, index]));
	const numberOf = (id: WaypointId) => indexOf.get(id) ?? -1;
	const prerequisites = waypoints.map((waypoint) => waypoint.prerequisites.map(numberOf));
	const dependents: number[][] = waypoints.map(() => []);
	prerequisites.forEach((before, index) => before.forEach((one) => dependents[one]?.push(index)));
	const order = inOrder(prerequisites, dependents);
	if (order.length < waypoints.length) {
		const cycle = aCycle(prerequisites, new Set(order)).map((index) => waypoints[index]?.id ?? '');
		return { problems: [{ code: 'cycle', waypoints: cycle }] };
	}
	const destination = numberOf(source.destination);
	const way = wayTo(prerequisites, destination);
	return { map: { source, waypoints, indexOf, prerequisites, dependents, order, destination, way } };
}

/** A waypoint and everything that leads to it. */
export function wayTo(prerequisites: CompiledMap['prerequisites'], destination: number): ReadonlySet<number> {
	const way = new Set([destination]);
	for (const index of way) for (const before of prerequisites[index] ?? []) way.add(before);
	return way;
}

function problemsOf({ waypoints, lanes, destination, mastered }: CourseMap): MapProblem[] {
	if (waypoints.length === 0) return [{ code: 'noWaypoints' }];
	const problems: MapProblem[] = [];
	if (mastered?.rule === 'person' && !isRuleInRange(mastered)) problems.push({ code: 'ruleOutOfRange' });
	const ids = new Set<string>();
	const laneIds = new Set(lanes.map(({ id }) => id));
	for (const { id, lane, items, judgedBy, task, resources } of waypoints) {
		if (ids.has(id)) problems.push({ code: 'repeatedWaypoint', waypoint: id });
		if (!laneIds.has(lane)) problems.push({ code: 'unknownLane', waypoint: id, lane });
		const count = items.kind === 'bank' ? items.items.length : items.generators.length;
		if (count === 0 && judgedBy !== 'people') problems.push({ code: 'noItems', waypoint: id });
		if (task && (task.asks.trim() === '' || task.asks.length > TASK_MOST))
			problems.push({ code: 'taskOutOfRange', waypoint: id, max: TASK_MOST });
		problems.push(...resources.flatMap((resource) => resourceProblem(id, resource)));
		ids.add(id);
	}
	for (const { id, prerequisites } of waypoints) {
		for (const prerequisite of prerequisites) {
			if (!ids.has(prerequisite)) problems.push({ code: 'unknownPrerequisite', waypoint: id, prerequisite });
		}
	}
	if (!ids.has(destination)) problems.push({ code: 'unknownDestination', destination });
	return problems;
}

function resourceProblem(waypoint: WaypointId, { id: resource, kind, href, steps }: Resource): MapProblem[] {
	if (href !== undefined) return hrefProblem(href) ? [{ code: 'badLink', waypoint, resource }] : [];
	const needs = kind === 'project' ? (steps ?? []).length === 0 : kind === 'video' || kind === 'link';
	return needs ? [{ code: 'nothingToOpen', waypoint, resource }] : [];
}

/** Kahn's order; waypoints on or behind a circle are left out. */
function inOrder(prerequisites: number[][], dependents: number[][]): number[] {
	const missing = prerequisites.map((before) => before.length);
	const ready = missing.flatMap((count, index) => (count === 0 ? [index] : []));
	const order: number[] = [];
	for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
		order.push(next);
		for (const after of dependents[next] ?? []) {
			const left = (missing[after] ?? 0) - 1;
			missing[after] = left;
			if (left === 0) ready.push(after);
		}
	}
	return order;
}

/** Walks back along unordered prerequisites until a waypoint comes again: that stretch is a circle. */
function aCycle(prerequisites: number[][], ordered: ReadonlySet<number>): number[] {
	const walked: number[] = [];
	let at = prerequisites.findIndex((_, index) => !ordered.has(index));
	while (!walked.includes(at)) {
		walked.push(at);
		at = prerequisites[at]?.find((before) => !ordered.has(before)) ?? at;
	}
	return walked.slice(walked.indexOf(at)).reverse();
}
