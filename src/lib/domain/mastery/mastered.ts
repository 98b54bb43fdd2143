// The mastered rule. Rules [M1]–[M4] in RULES.md.

export const REACH = 0.93;
export const LOSE = 0.8;
export const SURE = 0.7;
export const OWN = 3;
const KINDS = 2;

export type Evidence = {
	/** 0..1, from own evidence. */
	mastery: number;
	/** Chance of a right answer at this competency, 0..1 (Elo, without the item). */
	skill: number;
	/** Own first attempts that were right without help, and over how many kinds of item. */
	unassisted: number;
	kinds: number;
	/** Kinds of item this waypoint has. */
	kindsHere: number;
	/** Reached in an earlier class: the counts were met there. */
	brought?: boolean;
};

/** [M1] */
export const isReached = (evidence: Evidence): boolean =>
	evidence.mastery >= REACH && evidence.skill >= SURE && hasShown(evidence);

/** Enough own work over enough kinds of item. */
export const hasShown = ({ unassisted, kinds, kindsHere, brought = false }: Evidence): boolean =>
	brought || (unassisted >= OWN && kinds >= kindsNeeded(kindsHere));

export const kindsNeeded = (kindsHere: number): number => Math.min(KINDS, kindsHere);

/** [M3] */
export const isLost = (mastery: number): boolean => mastery < LOSE;
