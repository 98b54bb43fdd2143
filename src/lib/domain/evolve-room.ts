// What an event means for the room as a whole. Runs after the event itself; replaces, never writes into what it finds.
import { isHeld, type AlertKind } from './alerts.ts';
import type { ClassroomEvent } from './events.ts';
import type { Millis, StudentId, WaypointId } from './ids.ts';
import type { Progress } from './progress.ts';
import { CROWD, TREND_MINUTES, type Road, type Room } from './room.ts';

const MINUTE = 60_000;
/** A road needs this share of the class as well as a crowd. */
const SHARE = 0.2;

/** Alerts of those who need no help now, as the wall counts it. Rule [V3]. */
const CALM: readonly AlertKind[] = ['parked', 'behindPace', 'lostMastery'];

export function evolveRoom(draft: Progress, event: ClassroomEvent): void {
	switch (event.type) {
		case 'lessonStarted':
			draft.room = { ...draft.room, needing: [], busySince: {} };
			return look(draft, event.occurredAt);
		case 'alertRaised':
		case 'alertCleared':
		case 'interventionUndone':
		case 'studentRemoved':
			return look(draft, event.occurredAt);
		case 'waypointReached':
			return lightRoads(draft, event.payload.waypoint);
		default:
			return;
	}
}

/** Students held up at each waypoint: on a wrong turn or in a jam there. */
export function heldAt({ alerts }: Progress): Map<WaypointId, Set<StudentId>> {
	const held = new Map<WaypointId, Set<StudentId>>();
	for (const { kind, waypoint, studentId } of alerts.values()) {
		if (waypoint === null || !isHeld(kind)) continue;
		held.set(waypoint, (held.get(waypoint) ?? new Set()).add(studentId));
	}
	return held;
}

function look(draft: Progress, at: Millis): void {
	const asking = new Set<StudentId>();
	for (const { kind, studentId } of draft.alerts.values()) if (!CALM.includes(kind)) asking.add(studentId);
	const needing = follow(draft.room.needing, Math.floor(at / MINUTE), asking.size);
	const busySince: Record<WaypointId, Millis> = {};
	for (const [waypoint, { size }] of heldAt(draft))
		if (size >= CROWD) busySince[waypoint] = draft.room.busySince[waypoint] ?? at;
	draft.room = { ...draft.room, needing, busySince };
}

/** The minute's last word counts; what the wall no longer shows is forgotten. */
function follow(points: Room['needing'], minute: number, students: number): Room['needing'] {
	const last = points.at(-1);
	if (last && last[1] === students) return points;
	const now = Math.max(minute, last?.[0] ?? minute); // evidence may come late, the trend only goes on
	const before = last && last[0] === now ? points.slice(0, -1) : points;
	const first = before.findLastIndex(([at]) => at <= now - TREND_MINUTES);
	return [...before.slice(Math.max(0, first)), [now, students]];
}

/** A road is lit once enough students have reached both its ends, in whatever order. */
function lightRoads(draft: Progress, waypoint: WaypointId): void {
	const { map, room } = draft;
	const here = map.indexOf.get(waypoint);
	if (here === undefined) return;
	const before = (map.prerequisites[here] ?? []).map((from): Road => [from, here]);
	const after = (map.dependents[here] ?? []).map((to): Road => [here, to]);
	const dark = [...before, ...after].filter(([from, to]) => !room.lit[from]?.includes(to));
	if (dark.length === 0) return;
	const been = [...draft.students.values()].filter(({ cells }) => cells[here]?.everReached);
	const enough = Math.max(CROWD, draft.students.size * SHARE);
	const reached = (end: number): number => been.filter(({ cells }) => cells[end]?.everReached).length;
	const travelled = dark.filter(([from, to]) => reached(from === here ? to : from) >= enough);
	if (travelled.length === 0) return;
	const lit = { ...room.lit };
	for (const [from, to] of travelled) lit[from] = [...(lit[from] ?? []), to];
	draft.room = { ...room, lit };
}
