// What a coach is told of one room (channel wall:{classroom}): counts, sums and times. No name, no id of a person, no
// row of a seat, and nothing of what the teacher does.
import type { Millis, WaypointId } from '../ids.ts';
import type { LessonRow } from './row-types.ts';
import { SEAT_STATUSES, type SeatStatus } from './seat.ts';

/** [W8] Whether somebody's work has been read is the teacher's affair: whoever writes or waits is one count. */
export type WallStatus = Exclude<SeatStatus, 'toRead'>;
export const WALL_STATUSES = SEAT_STATUSES.filter((status): status is WallStatus => status !== 'toRead');

/** Key `lesson`. Whether joining is open is the teacher's affair. */
export type WallLessonRow = Omit<LessonRow, 'joining' | 'resumedAt'>;

/** Key `room`. */
export type RoomRow = {
	/** Students enrolled; the counts add up to them. */
	students: number;
	counts: Record<WallStatus, number>;
	/** When the hand went up that has waited longest. */
	handSince: Millis | null;
};

/** Key `junction:{waypoint}`: a crowd is held up there. Screens say so once it has lasted, see junction.ts. */
export type JunctionRow = {
	waypoint: WaypointId;
	/** Never under a crowd. */
	students: number;
	/** Since when there has been a crowd without a break. */
	since: Millis;
};

/** Key `trend`: how many needed help, where that changed, oldest first; see trend.ts. */
export type TrendRow = { needing: [minute: number, students: number][] };

export type WallRows = {
	[key: `junction:${string}`]: JunctionRow;
	lesson: WallLessonRow;
	room: RoomRow;
	trend: TrendRow;
};
