// Where one student is going, beside what they have shown: destination, detour, side trip, place, open questions.
// Replaced, never written into. Plain JSON, so that snapshots hold it as it is.
import type { ItemName } from '../commands.ts';
import type { Millis, MisconceptionTag } from '../ids.ts';
import type { Answer } from '../items/item.ts';
import type { Day } from '../pace/days.ts';
import type { DetourBy, QuizKind } from './way-events.ts';

export type Detour = { to: number; rejoins: number; by: DetourBy; since: Millis };
export type SideTrip = { waypoint: number; rejoins: number | null; since: Millis; until: Millis };

export type Asked = ItemName & {
	answer: Answer;
	correct: boolean;
	misconception: MisconceptionTag | null;
	ms: number;
};
export type Quiz = { kind: QuizKind; waypoint: number | null; asks: ItemName; answers: Asked[] };

/** The last questions answered, until the student drives on. */
export type QuizResult = {
	kind: QuizKind;
	waypoint: number | null;
	at: Millis;
	right: number;
	asked: number;
	passed: boolean | null;
	/** How many waypoints were placed. */
	placed: number;
	/** Known wrong ideas among the answers, most frequent first. */
	misconceptions: MisconceptionTag[];
};

export type Way = {
	/** The student's own; null: the class's. */
	destination: number | null;
	/** Likely known, by placement alone. */
	placed: number[];
	/** How a placement came to that, by waypoint number: right answers of those asked there. */
	placedOn: Record<number, { right: number; asked: number }>;
	detour: Detour | null;
	sideTrip: SideTrip | null;
	/** Where the road goes on after a detour was mended. */
	resumes: number | null;
	/** Where the teacher has sent the student, until they set out for anywhere: what they are on stays in their hands. */
	sent: number | null;
	quiz: Quiz | null;
	result: QuizResult | null;
	/** By waypoint number: check-ups passed in a row, when the last one was, and which day that was. */
	checkUps: Record<number, { passed: number; at: Millis; on: Day | null }>;
	/** By waypoint number: when a challenge was last not passed. */
	missedAt: Record<number, Millis>;
	/** Kind of resource chosen last. */
	learns: string | null;
};

export const newWay = (): Way => ({
	destination: null,
	placed: [],
	placedOn: {},
	detour: null,
	sideTrip: null,
	resumes: null,
	sent: null,
	quiz: null,
	result: null,
	checkUps: {},
	missedAt: {},
	learns: null
});

export const isPlaced = ({ placed }: Way, index: number): boolean => placed.includes(index);
