// Kinds of simulated students: how likely each is right, how long each takes, and what each does besides.

export const PUPIL_KINDS = ['steady', 'quick', 'stuck', 'mixedUp', 'guessing', 'idle', 'asking', 'dropping'] as const;
export type PupilKind = (typeof PUPIL_KINDS)[number];

export type Habits = {
	/** Chance of a right first answer where everything is new, and after practice there. */
	fresh: number;
	practised: number;
	/** ms on an item, about. */
	thinks: number;
	/** Chance to look at a hint after a wrong answer. */
	hints: number;
	/** At which waypoint, counted from the first, nothing works any more, until somebody comes. */
	trouble: number | null;
	/** There, all mistakes come from one wrong idea. */
	oneIdea: boolean;
	/** Chance to raise the hand after a wrong answer. */
	asks: number;
	/** Now and then does nothing: about every so many ms, for about so long. */
	rests: { every: number; for: number } | null;
	/** Now and then loses the connection. */
	drops: { every: number; for: number } | null;
};

const SECOND = 1_000;
const MINUTE = 60_000;

const STEADY: Habits = {
	fresh: 0.7,
	practised: 0.93,
	thinks: 60 * SECOND,
	hints: 0.3,
	trouble: null,
	oneIdea: false,
	asks: 0.01,
	rests: null,
	drops: null
};

export const HABITS: Record<PupilKind, Habits> = {
	steady: STEADY,
	quick: { ...STEADY, fresh: 0.85, practised: 0.98, thinks: 45 * SECOND, hints: 0.1, asks: 0 },
	stuck: { ...STEADY, thinks: 45 * SECOND, hints: 0.6, trouble: 1 },
	mixedUp: { ...STEADY, fresh: 0.8, thinks: 40 * SECOND, hints: 0.1, trouble: 1, oneIdea: true },
	guessing: { ...STEADY, fresh: 0.3, practised: 0.35, thinks: 9 * SECOND, hints: 0 },
	idle: { ...STEADY, rests: { every: 3 * MINUTE, for: 8 * MINUTE } },
	asking: { ...STEADY, fresh: 0.5, asks: 0.5 },
	dropping: { ...STEADY, drops: { every: 4 * MINUTE, for: 45 * SECOND } }
};
