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
	/** How many of them came to be held up there within the ten minutes before it; older ones stand there, too. */
	recent?: number;
};

/** A group that can be taught together. Whoever else is held up there may be asked to join it. */
const GROUP = 4;

/** Of those held up, longest first, who is suggested. */
export const suggested = (students: readonly StudentId[]): StudentId[] => students.slice(0, GROUP);

export type JamClearReason = 'recovered' | 'gathered' | 'notNow' | 'lessonEnded';

export type Jam = {
	id: JamId;
	waypoint: WaypointId;
	raisedAt: Millis;
	evidence: JamEvidence;
	pushed: boolean;
	gathered: Gathered | null;
};

/** Being taught together, until then. */
export type Gathered = { students: StudentId[]; helper: StudentId | null; until: Millis };

export const membersOf = ({ students, helper }: Pick<Gathered, 'students' | 'helper'>): StudentId[] =>
	helper === null || students.includes(helper) ? students : [...students, helper];
