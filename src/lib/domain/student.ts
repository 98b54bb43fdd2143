// One student's progress in one classroom: a slice that needs nothing of the class to move on.
import type { AlertId, Millis, MisconceptionTag, StudentId } from './ids.ts';
import type { AlertKind } from './alerts.ts';
import type { Answer } from './items/item.ts';
import { newPace, type Pace } from './pace/pace.ts';
import { newStrength, type Strength } from './prediction/strength.ts';
import { newTrail, newWhole, type Trail, type Whole } from './prediction/trail.ts';
import { newWay, type Way } from './way/way.ts';

/** The right to write in place: whatever carries a draft's own token was made by that draft. */
export type Owner = { readonly draft: number };

export type Try = {
	at: Millis;
	correct: boolean;
	hints: number;
	misconception: MisconceptionTag | null;
	generator: string;
	seed: number;
	answer: Answer;
	attempt: number;
};

/** What one student has shown at one waypoint. */
export type Cell = {
	owner: Owner;
	/** Probability of knowing, 0..1, from own evidence alone. */
	mastery: number;
	/** First attempts, those of them that were right, and right without help. */
	attempts: number;
	correct: number;
	unassisted: number;
	/** Kinds of item answered right without help. */
	kinds: string[];
	/** This student's Elo offset here. */
	offset: number;
	/** What predicts this student's next answer here. */
	strength: Strength;
	trail: Trail;
	/** Wrong first attempts in a row. */
	missesInRow: number;
	/** Right first attempts in a row without help, and whether there ever were three. */
	firstsInRow: number;
	shown: boolean;
	/** Wrong answers by named misconception, and all of them, since two right ones in a row. */
	misses: Record<MisconceptionTag, number>;
	missesSince: number;
	/** Right answers in a row, later attempts included. */
	rightInRow: number;
	hints: number;
	/** The last answers here, oldest first, at most 8. */
	tries: Try[];
	/** Items finished or left behind: the number of the one on offer. */
	offered: number;
	/** The one on offer: answers given and hints seen. */
	working: { answers: Answer[]; hints: number; solved: boolean };
	/** Banked items tried: attempts by position. */
	tried: Map<number, number>;
	reachedAt: Millis | null;
	reached: boolean;
	everReached: boolean;
	lastAt: Millis;
	/** Alerts already raised here in this lesson, so that each comes once. */
	flagged: string[];
};

export type Student = {
	owner: Owner;
	id: StudentId;
	seat: number;
	/** By waypoint number; absent without evidence there. */
	cells: (Cell | undefined)[];
	current: number | null;
	way: Way;
	/** Elo, and the count of first attempts it rests on. */
	ability: number;
	answered: number;
	/** What predicts this student's next answer anywhere. */
	strength: Strength;
	whole: Whole;
	pace: Pace;
	/** Outcomes of the last answers, newest last, at most 10: 1 right, 0 wrong, 2 right with help. */
	outcomes: number[];
	presence: 'off' | 'on' | 'lost';
	presenceSince: Millis | null;
	lastActionAt: Millis | null;
	visitedAt: Millis | null;
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
	ability: 0,
	answered: 0,
	strength: newStrength('student'),
	whole: newWhole(),
	pace: newPace(),
	outcomes: [],
	presence: 'off',
	presenceSince: null,
	lastActionAt: null,
	visitedAt: null,
	alerts: [],
	quietUntil: {}
});

export const newCell = (owner: Owner, mastery: number, at: Millis): Cell => ({
	owner,
	mastery,
	attempts: 0,
	correct: 0,
	unassisted: 0,
	kinds: [],
	offset: 0,
	strength: newStrength('here'),
	trail: newTrail(),
	missesInRow: 0,
	firstsInRow: 0,
	shown: false,
	misses: {},
	missesSince: 0,
	rightInRow: 0,
	hints: 0,
	tries: [],
	offered: 0,
	working: { answers: [], hints: 0, solved: false },
	tried: new Map(),
	reachedAt: null,
	reached: false,
	everReached: false,
	lastAt: at,
	flagged: []
});
