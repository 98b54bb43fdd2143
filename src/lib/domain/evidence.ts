// Single pieces of evidence about one student at one waypoint. Each is named by the log version it stands at, so that a
// person can say of one of them that it does not count.
import type { Millis, MisconceptionTag, PersonId, TextId } from './ids.ts';
import type { Answer } from './items/item.ts';
import type { DeclareReason, Voided } from './judgements.ts';

type Common = {
	/** Log version. */
	id: number;
	/** When it happened; evidence may come late. */
	at: Millis;
	void: Voided | null;
};

export type Try = Common & {
	what: 'answer';
	correct: boolean;
	hints: number;
	misconception: MisconceptionTag | null;
	generator: string;
	seed: number;
	answer: Answer;
	attempt: number;
	/** The same wrong answer to the same item as just before. */
	again: boolean;
	/** Time on the item, as the device saw it. */
	ms: number;
};

/** How it went: 1 right, 0 wrong, 2 right with help. */
export const outcomeOf = ({ correct, hints, attempt }: Pick<Try, 'correct' | 'hints' | 'attempt'>): number =>
	correct ? (hints > 0 || attempt > 1 ? 2 : 1) : 0;

/** What a person said, with a note in their own words or without. */
type Said = Common & { by: PersonId | null; note: TextId | null };

/** A person's rubric for a performance task, and the work that was read for it. */
export type Judged = Said & { what: 'judged'; rubric: number; work: TextId | null };

/** A person says it is mastered, or is not. */
export type Declared = Said & { what: 'declared'; mastered: boolean; reason: DeclareReason };

export type Piece = Try | Judged | Declared;

/** Pieces kept at hand: what is older counts on, and can no longer be taken out one by one. */
export const KEPT_PIECES = 48;
