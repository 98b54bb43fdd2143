// The mastered rule. Rules [M1]–[M4] in RULES.md.

const REACH = 0.93;
const LOSE = 0.8;
const SURE = 0.7;
const OWN = 3;

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
};

/** [M1] */
export const isReached = ({ mastery, skill, unassisted, kinds, kindsHere }: Evidence): boolean =>
	mastery >= REACH && skill >= SURE && unassisted >= OWN && kinds >= Math.min(2, kindsHere);

/** [M3] */
export const isLost = (mastery: number): boolean => mastery < LOSE;
