// What a student brings from earlier classes: their own evidence, by competency, with its date. Facts of an enrolment.
import type { Millis, StudentId } from './ids.ts';
import type { Rating } from './mastery/elo.ts';

export type Carried = {
	/** Probability of knowing as it stood there: shown as the start here. */
	mastery: number;
	/** The same for predicting. */
	known: number;
	/** This student's Elo offset at the competency. */
	offset: Rating;
	/** First attempts and judgements there; those right without help, and their kinds of item. */
	attempts: number;
	unassisted: number;
	kinds: string[];
	reached: boolean;
	reachedAt: Millis | null;
	/** Whether a person saw it used there. */
	usedAt: Millis | null;
	/** The last evidence. */
	at: Millis;
};

/** By competency, since another class may be on another map. */
export type Prior = Carried & { competency: string };

/** All that one student brings: `ability` is their Elo. */
export type Brought = { student: StudentId; ability: Rating; priors: Prior[] };

/** What a whole school has measured of one version of a map; items by waypoint, and generator or place in a bank. */
export type Difficulties = {
	waypoints: { waypoint: string; rating: Rating }[];
	items: { item: string; rating: Rating }[];
};
