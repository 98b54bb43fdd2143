// What the shared display is told (channel display:{classroom}): the lesson's frame and what the class has done
// together. No name, no id of a person, no status of anyone, and no number of students.
import type { WaypointId } from '../ids.ts';
import type { Screen } from '../screen.ts';
import type { LessonRow } from './row-types.ts';

/** Key `screen`: how whoever runs the lesson has switched the display. Alone while it is blank. */
export type ScreenRow = Pick<Screen, 'mode' | 'since'>;

/** Key `lesson`. */
export type DisplayLessonRow = Omit<LessonRow, 'joining' | 'resumedAt'>;

/** Key `class`. */
export type ClassRow = {
	destination: WaypointId;
	/** Waypoints the class has reached in this lesson, rounded down to fives; null until a crowd had its part in it. */
	travelled: number | null;
	/** `some`: a crowd has its hands up. */
	helpDesk: 'short' | 'some';
};

/** Key `road:{from}>{to}`: a road that is lit, for good. */
export type RoadRow = { from: WaypointId; to: WaypointId };

export const roadKey = (from: WaypointId, to: WaypointId) => `road:${from}>${to}` as const;

export type DisplayRows = {
	[key: `road:${string}`]: RoadRow;
	screen: ScreenRow;
	lesson: DisplayLessonRow;
	class: ClassRow;
};
