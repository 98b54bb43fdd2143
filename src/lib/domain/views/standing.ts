// How one student stands in the lesson: what a seat's status follows from, for every view that counts or shows seats.
import type { CompiledMap } from '../compiled-map.ts';
import type { Progress } from '../progress.ts';
import { routeOf } from '../routing.ts';
import type { Student } from '../student.ts';
import type { SeatFacts } from './seat.ts';
import { markOf } from './shown.ts';

export function standingOf(progress: Progress, student: Student): SeatFacts {
	const { map } = progress;
	const mark = markOf(progress, student);
	const waypoint = map.waypoints[whereabouts(map, student)];
	let reached = 0;
	for (const index of map.way) if (student.cells[index]?.reached) reached++;
	return {
		presence: student.presence,
		presenceSince: student.presenceSince,
		waypoint: waypoint?.id ?? null,
		mark: mark?.kind ?? null,
		markSince: mark?.raisedAt ?? null,
		arrived: student.cells[map.destination]?.reached ?? false,
		sideTrip: waypoint?.sideTrip ?? false,
		reached,
		lastActionAt: student.lastActionAt
	};
}

/** Between two waypoints a student is on the way to the next; who has not begun is nowhere yet (−1). */
function whereabouts(map: CompiledMap, student: Student): number {
	if (student.current !== null) return student.current;
	return student.lastActionAt === null ? -1 : (routeOf(map, student).ahead[0] ?? -1);
}
