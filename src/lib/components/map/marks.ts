// What each station and road is to this student, from their own rows. No drawing.
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import type { WaypointId } from '#lib/domain/ids.ts';
import type { Level } from '#lib/domain/mastery/level.ts';
import type { MeRow, WaypointRow } from '#lib/domain/views/row-types.ts';
import type { Link } from './reduction.ts';

export type StationState = 'travelled' | 'current' | 'ahead' | 'later';
export type RoadState = 'travelled' | 'current' | 'ahead' | 'later' | 'sideTrip';

export type StationMark = {
	waypoint: Waypoint;
	state: StationState;
	level: Level;
	next: boolean;
	destination: boolean;
	sideTrip: boolean;
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
	/** Whoever is on a road already has their turn behind them. */
	const turnsTo = me.current === null || isTravelled(rowOf(me.current)) ? me.next : null;
	return new Map(
		waypoints.map((waypoint) => {
			const { id } = waypoint;
			const missing = waypoint.prerequisites.filter((other) => !isTravelled(rowOf(other)));
			const mark: StationMark = {
				waypoint,
				state: stateOf(id, me, isTravelled(rowOf(id)), onRoute.has(id) || missing.length === 0),
				level: rowOf(id)?.level ?? 'notStarted',
				next: id === turnsTo,
				destination: id === me.destination,
				sideTrip: waypoint.sideTrip ?? false,
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

export function roadState(link: Link, marks: Marks, underway: Link | null): RoadState {
	const [from, to] = [marks.get(link.from), marks.get(link.to)];
	if (link === underway) return 'current';
	if (from?.state === 'travelled' && to?.state === 'travelled') return 'travelled';
	if (to?.sideTrip) return 'sideTrip';
	return to?.state === 'later' || to === undefined ? 'later' : 'ahead';
}

/** Waypoints travelled in a lane, of all that count towards it. */
export function laneCount(ids: WaypointId[], marks: Marks): { travelled: number; total: number } {
	const counted = ids.filter((id) => !marks.get(id)?.sideTrip);
	return { travelled: counted.filter((id) => marks.get(id)?.state === 'travelled').length, total: counted.length };
}
