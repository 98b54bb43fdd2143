// How one student stands in the lesson: what a seat's status follows from, for every view that counts or shows seats.
import { isQuiet } from '../alerts.ts';
import type { Progress } from '../progress.ts';
import { hasArrived, reachedOnWay, routeOf } from '../routing.ts';
import type { Student } from '../student.ts';
import type { SeatFacts } from './seat.ts';
import { seatWork } from '../work/seat-work.ts';
import { markOf } from './shown.ts';

export function standingOf(progress: Progress, student: Student): SeatFacts {
	const { map } = progress;
	const mark = markOf(progress, student);
	const waypoint = map.waypoints[whereabouts(progress, student)];
	return {
		presence: student.presence,
		presenceSince: student.presenceSince,
		waypoint: waypoint?.id ?? null,
		mark: mark && !isQuiet(mark.kind) ? mark.kind : null,
		markSince: mark?.raisedAt ?? null,
		arrived: hasArrived(progress, student),
		sideTrip: student.way.sideTrip !== null || (waypoint?.sideTrip ?? false),
		reached: reachedOnWay(progress, student),
		lastActionAt: student.lastActionAt,
		work: seatWork(map, student),
		backAt: student.backAt,
		offScreen: student.offScreen,
		awaySince: student.awaySince,
		supports: student.supports
	};
}

/** Between two waypoints a student is on the way to the next; who has not begun is nowhere yet (−1). */
function whereabouts(progress: Progress, student: Student): number {
	if (student.current !== null) return student.current;
	return student.lastActionAt === null ? -1 : (routeOf(progress, student).ahead[0] ?? -1);
}
