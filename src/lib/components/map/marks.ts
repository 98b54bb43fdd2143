// What each station and road is to this student, from their own rows. No drawing.
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import type { WaypointId } from '#lib/domain/ids.ts';
import type { Level } from '#lib/domain/mastery/level.ts';
import type { MeRow, WaypointRow } from '#lib/domain/views/row-types.ts';
import type { Link } from './reduction.ts';

export type StationState = 'travelled' | 'current' | 'ahead' | 'later';
export type RoadState = 'travelled' | 'current' | 'ahead' | 'later' | 'sideTrip' | 'detour';

export type StationMark = {
	waypoint: Waypoint;
	state: StationState;
	level: Level;
	next: boolean;
	destination: boolean;
	sideTrip: boolean;
	/** Likely known by the questions that found this student's place. */
	placed: boolean;
	/** Where a detour joins the road again. */
	rejoins: boolean;
	/** Prerequisites not travelled yet. */
	missing: WaypointId[];
};

export type Marks = ReadonlyMap<WaypointId, StationMark>;
export type RowOf = (id: WaypointId) => WaypointRow | undefined;

/** Once reached, for good: a travelled road never vanishes, whatever later answers say. */
export const isTravelled = (row: WaypointRow | undefined): boolean =>
	row !== undefined && (row.reached || row.reachedAt !== null);

export function markStations({ waypoints }: Pick<CourseMap, 'waypoints'>, me: MeRow, rowOf: RowOf): Marks {
	const onRoute = new Set([...me.route, me.destination]);
	const placed = new Set(me.way.placed.map(({ waypoint }) => waypoint));
	const isBehind = (id: WaypointId) => isTravelled(rowOf(id)) || placed.has(id);
	/** Whoever is on a road already has their turn behind them. */
	const turnsTo = me.current === null || isTravelled(rowOf(me.current)) ? me.next : null;
	return new Map(
		waypoints.map((waypoint) => {
			const { id } = waypoint;
			const missing = waypoint.prerequisites.filter((other) => !isBehind(other));
			const mark: StationMark = {
				waypoint,
				state: stateOf(id, me, isTravelled(rowOf(id)), onRoute.has(id) || missing.length === 0),
				level: rowOf(id)?.level ?? 'notStarted',
				next: id === turnsTo,
				destination: id === me.destination,
				sideTrip: waypoint.sideTrip ?? false,
				placed: placed.has(id),
				rejoins: id === me.way.detour?.rejoins,
				missing
			};
			return [id, mark];
		})
	);
}

function stateOf(id: WaypointId, me: MeRow, travelled: boolean, open: boolean): StationState {
	if (travelled) return 'travelled';
	if (id === me.current) return 'current';
	return open ? 'ahead' : 'later';
}

/** The road on which a waypoint is come to: from the prerequisite that was reached last. */
export const roadInto = <Road extends Link>(waypoint: WaypointId, roads: Road[], rowOf: RowOf): Road | null =>
	roads.filter(({ to }) => to === waypoint).sort((a, b) => arrival(b, rowOf) - arrival(a, rowOf))[0] ?? null;

/** The road the student is on: into the current waypoint, until that is reached. */
export const roadUnderway = <Road extends Link>(roads: Road[], me: MeRow, rowOf: RowOf): Road | null =>
	me.current !== null && !isTravelled(rowOf(me.current)) ? roadInto(me.current, roads, rowOf) : null;

const arrival = ({ from }: Link, rowOf: RowOf): number =>
	isTravelled(rowOf(from)) ? (rowOf(from)?.reachedAt ?? 0) : -1;

/** The roads a detour leads over: from its stop to where it rejoins. */
export function detourRoads<Road extends Link>(roads: Road[], me: MeRow): ReadonlySet<Road> {
	const { detour } = me.way;
	if (!detour) return new Set();
	const reach = (from: WaypointId, next: (link: Link) => [WaypointId, WaypointId]) => {
		const found = new Set([from]);
		for (const id of found) for (const road of roads) if (next(road)[0] === id) found.add(next(road)[1]);
		return found;
	};
	const after = reach(detour.to, ({ from, to }) => [from, to]);
	const before = reach(detour.rejoins, ({ from, to }) => [to, from]);
	return new Set(roads.filter(({ from, to }) => after.has(from) && before.has(to)));
}

export function roadState(
	link: Link,
	marks: Marks,
	underway: Link | null,
	detour: ReadonlySet<Link> = new Set()
): RoadState {
	const [from, to] = [marks.get(link.from), marks.get(link.to)];
	if (link === underway) return 'current';
	if (detour.has(link)) return 'detour';
	if (from?.state === 'travelled' && to?.state === 'travelled') return 'travelled';
	if (to?.sideTrip) return 'sideTrip';
	return to?.state === 'later' || to === undefined ? 'later' : 'ahead';
}

/** Waypoints travelled in a lane, of all that count towards it. */
export function laneCount(ids: WaypointId[], marks: Marks): { travelled: number; total: number } {
	const counted = ids.filter((id) => !marks.get(id)?.sideTrip);
	return { travelled: counted.filter((id) => marks.get(id)?.state === 'travelled').length, total: counted.length };
}
