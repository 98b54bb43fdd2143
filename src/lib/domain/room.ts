// What is true of the room as a whole, over time: how many needed help minute by minute, since when junctions are busy,
// which roads are lit. Of numbers and places alone, never of one student.
import type { Millis, WaypointId } from './ids.ts';

/** Fewer students than this are nobody's aggregate: neither wall nor display is told of them (ux: coach, display). */
export const CROWD = 5;

/** So much of the past the wall shows. */
export const TREND_MINUTES = 30;

/** Its ends, by waypoint number. */
export type Road = [from: number, to: number];

export type Room = {
	/** Minutes since 1970 on the class's clock, and how many needed help at the end of each; only where that changed. */
	needing: [minute: number, students: number][];
	/** Junctions with a crowd held up, and since when there has been one without a break. */
	busySince: Record<WaypointId, Millis>;
	/** Roads that a crowd has travelled: where each begins, and where those from there lead. They stay lit for good. */
	lit: Readonly<Record<number, readonly number[]>>;
};

export const emptyRoom = (): Room => ({ needing: [], busySince: {}, lit: {} });
