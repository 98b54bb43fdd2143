// A class jam: several students held up at one place at once. It becomes a suggestion to gather them.
import type { JamId, Millis, MisconceptionTag, StudentId, WaypointId } from './ids.ts';

export const JAM_ACTIONS = ['gather', 'notNow'] as const;
export type JamAction = (typeof JAM_ACTIONS)[number];

export type JamEvidence = {
	/** Whoever is held up there, longest first. */
	students: StudentId[];
	/** Present in this lesson. */
	of: number;
	/** What at least half of them have in common. */
	misconception: MisconceptionTag | null;
	prerequisite: WaypointId | null;
	/** Has reached the place, and offered to help. */
	helper: StudentId | null;
};

export type JamClearReason = 'recovered' | 'gathered' | 'notNow' | 'lessonEnded';

export type Jam = {
	id: JamId;
	waypoint: WaypointId;
	raisedAt: Millis;
	evidence: JamEvidence;
	pushed: boolean;
	/** Being taught together, until then. */
	gathered: { students: StudentId[]; helper: StudentId | null; until: Millis } | null;
};
