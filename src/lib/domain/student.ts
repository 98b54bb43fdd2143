// One student's progress in one classroom: a slice that needs nothing of the class to move on.
import type { AlertId, Millis, StudentId } from './ids.ts';
import type { AlertKind } from './alerts.ts';
import type { Carried } from './carried.ts';
import type { Piece, Try } from './evidence.ts';
import type { Answer } from './items/item.ts';
import { newWeighed, type Weighed } from './mastery/weighed.ts';
import type { Day, Days } from './pace/days.ts';
import { NO_PLAN, type Plan, type PlanStart } from './pace/plan.ts';
import { newPace, type Pace } from './pace/pace.ts';
import { newStrength, type Strength } from './prediction/strength.ts';
import { newTrail, newWhole, type Trail, type Whole } from './prediction/trail.ts';
import { newWay, type Way } from './way/way.ts';
import type { Works } from './work/work.ts';
import type { OffScreen } from './off-screen.ts';
import { nothingRecent, type Recent } from './recent.ts';
import type { Support } from './supports.ts';

/** The right to write in place: whatever carries a draft's own token was made by that draft. */
export type Owner = { readonly draft: number };

type Working = { answers: Answer[]; hints: number; hintedAt: Millis | null };
export const newWorking = (): Working => ({ answers: [], hints: 0, hintedAt: null });

/** What one student has shown at one waypoint. */
export type Cell = Weighed & {
	owner: Owner;
	/** This student's Elo offset here, and the count of outcomes it rests on. */
	offset: number;
	/** What predicts this student's next answer here. */
	strength: Strength;
	trail: Trail;
	rated: number;
	/** Chance of a right answer here (Elo, without the item) as it was at the last of them, 0..1. */
	skill: number;
	/** What all of this rests on, oldest first: the last pieces, and what those before them came to. */
	evidence: Piece[];
	base: Weighed | null;
	/** Where it started: from an earlier class, else from nothing; `known` as the class suggested then. */
	carried: Carried | null;
	knownAtFirst: number;
	hints: number;
	/** The last answers here, oldest first, at most 8. */
	tries: Try[];
	/** Items finished or left behind: the number of the one on offer. */
	offered: number;
	/** The one on offer: answers given, hints seen, and when the last of them was shown. */
	working: Working;
	/** Banked items tried: attempts by position. */
	tried: Map<number, number>;
	reachedAt: Millis | null;
	/** The day it was at the school then; null before any was known. */
	reachedOn: Day | null;
	reached: boolean;
	everReached: boolean;
	/** The version of the class's rule by which it was reached, and whether another rule lost it. */
	reachedBy: number;
	lostByRule: boolean;
	lastAt: Millis;
	/** ms on its items as the device saw it, long pauses left out. */
	spent: number;
	/** When its loss was last told of. */
	lossToldAt: Millis | null;
	/** Alerts already raised here in this lesson, so that each comes once. */
	flagged: string[];
	/** First attempts here as this lesson began. */
	attemptsBefore: number;
};

export type Student = {
	owner: Owner;
	id: StudentId;
	seat: number;
	/** By waypoint number; absent without evidence there. */
	cells: (Cell | undefined)[];
	current: number | null;
	way: Way;
	/** What the student writes for people to read. */
	works: Works;
	/** Elo, and the count of first attempts it rests on. */
	ability: number;
	answered: number;
	/** What predicts this student's next answer anywhere. */
	strength: Strength;
	whole: Whole;
	pace: Pace;
	plan: Plan;
	planStart: PlanStart | null;
	daysAway: readonly Days[];
	/** The day a teacher was last told that the plan's line is ahead. */
	paceToldOn: Day | null;
	/** Outcomes of the last answers, newest last, at most 10: 1 right, 0 wrong, 2 right with help. */
	outcomes: number[];
	/** Of this lesson, too. */
	recent: Recent;
	presence: 'off' | 'on' | 'lost';
	presenceSince: Millis | null;
	lastActionAt: Millis | null;
	/** When a teacher last went to them: today, or in this lesson where no day is known. */
	visitedAt: Millis | null;
	/** Learning that no device sees, for agreed minutes. */
	offScreen: OffScreen | null;
	/** Said to be absent, since then. */
	awaySince: Millis | null;
	/** Back from off screen, from being away, or from waiting to be read: nobody was idle before. */
	backAt: Millis | null;
	supports: readonly Support[];
	/** Ready to help classmates. */
	helps: boolean;
	/** The last interruption about this student. */
	pushedAt: Millis | null;
	/** Open alerts. */
	alerts: AlertId[];
	/** No new alert of a kind before. */
	quietUntil: Partial<Record<AlertKind, Millis>>;
};

export const newStudent = (owner: Owner, id: StudentId, seat: number): Student => ({
	owner,
	id,
	seat,
	cells: [],
	current: null,
	way: newWay(),
	works: {},
	ability: 0,
	answered: 0,
	strength: newStrength('student'),
	whole: newWhole(),
	pace: newPace(),
	plan: NO_PLAN,
	planStart: null,
	daysAway: [],
	paceToldOn: null,
	outcomes: [],
	recent: nothingRecent(),
	presence: 'off',
	presenceSince: null,
	lastActionAt: null,
	visitedAt: null,
	offScreen: null,
	awaySince: null,
	backAt: null,
	supports: [],
	helps: false,
	pushedAt: null,
	alerts: [],
	quietUntil: {}
});

/** Copied for each cell: an object of this many fields is built far slower than it is copied. What is written in place a
 * cell has for itself. */
const BLANK: Cell = {
	...newWeighed(0, 0),
	owner: { draft: -1 },
	offset: 0,
	strength: newStrength('here'),
	trail: newTrail(),
	rated: 0,
	skill: 0.5,
	evidence: [],
	base: null,
	carried: null,
	knownAtFirst: 0,
	hints: 0,
	tries: [],
	offered: 0,
	working: newWorking(),
	tried: new Map(),
	reachedAt: null,
	reachedOn: null,
	reached: false,
	everReached: false,
	reachedBy: 0,
	lostByRule: false,
	lastAt: 0,
	spent: 0,
	lossToldAt: null,
	flagged: [],
	attemptsBefore: 0
};

export const newCell = (
	owner: Owner,
	mastery: number,
	at: Millis,
	known = mastery,
	carried: Carried | null = null
): Cell => ({
	...BLANK,
	owner,
	mastery,
	known,
	knownFrom: known,
	knownAtFirst: known,
	carried,
	lastAt: at,
	evidence: [],
	tried: new Map()
});
