// What a student's screen is told about their way, beside what they have shown. Questions come as content: no
// generator, no seed and no key, so that nothing on the device can work out an answer from them.
import type { Format, Prompt } from '../items/item.ts';
import type { Millis, MisconceptionTag, WaypointId } from '../ids.ts';
import type { Reason } from '../way/reasons.ts';
import type { DetourBy, QuizKind } from '../way/way-events.ts';

export type WayRow = {
	/** The destination is the student's own choice; else the class's. */
	own: boolean;
	/** The next step and the other good first ones, each with what speaks for it. */
	steps: StepRow[];
	detour: DetourRow | null;
	sideTrip: SideTripRow | null;
	/** Where the teacher has sent the student, until they set out: onto the detour, or back from one. */
	sent: WaypointId | null;
	/** Likely known by placement: left out of the route until own work says otherwise. */
	placed: PlacedRow[];
	/** Nothing was shown yet and no place was found: finding it may be offered. */
	fresh: boolean;
	quiz: QuizRow | null;
	result: QuizResultRow | null;
	/** Due or to come, the earliest first, at most 3. */
	checkUps: CheckUpRow[];
	focus: FocusRow | null;
	/** The kind of resource chosen last. */
	learns: string | null;
};

export type StepRow = {
	waypoint: WaypointId;
	/** Expected minutes of work there. */
	minutes: number;
	/** Minutes and waypoints more to the destination than by the next step. */
	extra: number;
	added: number;
	reasons: Reason[];
};

/** With the questions that were asked there, if any were. */
export type PlacedRow = { waypoint: WaypointId; asked: number; right: number };

export type DetourRow = { to: WaypointId; rejoins: WaypointId; by: DetourBy };
export type SideTripRow = { waypoint: WaypointId; rejoins: WaypointId | null; until: Millis };

export type QuizRow = {
	kind: QuizKind;
	/** What it is about; null for a placement. */
	waypoint: WaypointId | null;
	/** This question, from 1, of at most so many. */
	number: number;
	most: number;
	question: { prompt: Prompt; format: Format } | { options: number };
};

export type QuizResultRow = {
	kind: QuizKind;
	waypoint: WaypointId | null;
	at: Millis;
	right: number;
	asked: number;
	passed: boolean | null;
	/** Whether the waypoint stands as reached by now: passing alone does not always do it. */
	reached: boolean;
	placed: number;
	misconceptions: MisconceptionTag[];
};

/** `days`: those the student works on until it is due; 0 once it is. */
export type CheckUpRow = { waypoint: WaypointId; days: number };

export type FocusRow = {
	waypoint: WaypointId;
	/** What makes ready for it in at most ten minutes; empty when nothing is missing. */
	bridge: BridgeStep[];
	minutes: number;
	/** Missing prerequisites that did not fit in. */
	left: WaypointId[];
};

/** A resource to read, or a few items to try. */
export type BridgeStep =
	| { kind: 'resource'; waypoint: WaypointId; resource: string; minutes: number }
	| { kind: 'practice'; waypoint: WaypointId; items: number; minutes: number };

/** Key `way` of the board: where the class is going. */
export type ClassWayRow = {
	destination: WaypointId;
	/** What the class works on together; null: everybody on their own road. */
	focus: WaypointId | null;
};
