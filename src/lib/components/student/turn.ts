// What comes next for a student, and the other ways they may choose instead. From their own rows alone.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { CourseMap, Resource, Waypoint } from '#lib/domain/map.ts';
import type { EtaRow } from '#lib/domain/pace/eta-row.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import { isTravelled, type Marks, type RowOf } from '../map/marks.ts';
import { etaWith } from './what-if.ts';

export type Turn = {
	waypoint: Waypoint;
	/** The student is on the road there already. */
	begun: boolean;
	/** Expected minutes of work. */
	minutes: number;
	buildsOn: Waypoint[];
};

const find = ({ waypoints }: CourseMap, id: WaypointId | null) => waypoints.find((waypoint) => waypoint.id === id);

/** Where the teacher sends the student, else the current waypoint until it is reached, then the route's next one; null after arriving. */
export function turnOf(map: CourseMap, me: MeRow, rowOf: RowOf): Turn | null {
	const begun = me.way.sent === null && me.current !== null && !isTravelled(rowOf(me.current));
	const waypoint = find(map, me.way.sent ?? (begun ? me.current : me.next));
	if (!waypoint) return null;
	const known = waypoint.id === me.next ? me.minutes : null;
	const step = me.way.steps.find((one) => one.waypoint === waypoint.id);
	const buildsOn = waypoint.prerequisites.flatMap((id) => find(map, id) ?? []);
	return { waypoint, begun, minutes: known ?? step?.minutes ?? waypoint.minutes, buildsOn };
}

export type OtherWay =
	/** `minutes` of work there, as under Why. `extra`, `added`: minutes and waypoints it adds to the whole way, where that is known; and what the ETA becomes. */
	| { kind: 'waypoint'; waypoint: Waypoint; minutes: number; extra?: number; added?: number; eta?: EtaRow | null }
	| {
			kind: 'resource';
			at: Waypoint;
			resource: Resource;
			/** Of the kind chosen last. */
			again?: boolean;
	  };

/** Other first steps of the route, best first, then other ways to learn what comes next. */
export function otherWays(map: CourseMap, me: MeRow, turn: Turn | null, most: number): OtherWay[] {
	const steps = [me.next, ...me.alternatives].filter((id) => id !== turn?.waypoint.id);
	const waypoints = [...new Set(steps)].flatMap((id): OtherWay[] => {
		const waypoint = find(map, id);
		const step = me.way.steps.find((one) => one.waypoint === id);
		if (!waypoint || !step) return waypoint ? [{ kind: 'waypoint', waypoint, minutes: waypoint.minutes }] : [];
		const { minutes, extra, added } = step;
		return [{ kind: 'waypoint', waypoint, minutes, extra, added, eta: etaWith(me, added) }];
	});
	const resources = likedFirst(turn?.waypoint.resources ?? [], me.way.learns).map((resource): OtherWay => ({
		kind: 'resource',
		at: turn!.waypoint,
		resource,
		again: resource.kind === me.way.learns
	}));
	const kept = waypoints.slice(0, Math.max(Math.floor(most / 2), most - resources.length));
	return [...kept, ...resources].slice(0, most);
}

/** The kind chosen last comes first: how somebody likes to learn is remembered. */
const likedFirst = (resources: readonly Resource[], learns: string | null): Resource[] =>
	[...resources].sort((a, b) => Number(b.kind === learns) - Number(a.kind === learns));

/** Roads still open after arriving: side trips first, then what is ready, the rest left out. */
export function openRoads(marks: Marks, most: number): Waypoint[] {
	const open = [...marks.values()].filter(({ state, missing }) => state !== 'travelled' && missing.length === 0);
	return open
		.sort((a, b) => Number(b.sideTrip) - Number(a.sideTrip))
		.map(({ waypoint }) => waypoint)
		.slice(0, most);
}
