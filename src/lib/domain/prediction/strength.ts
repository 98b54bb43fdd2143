// How strong a student is, and how hard what they meet: four numbers with a doubt each, moved by every answer as far as
// the doubt allows. A first answer moves much, a hundredth little, and what is new is not taken for known.
// Source: Glickman (1999), "Parameter estimation in large dynamic paired comparison experiments", on Pelánek's (2016)
// levels of student, student at the competency, competency and item. It only predicts: no level shown comes from it.
import { sigmoid } from '../mastery/elo.ts';

/** On the scale of logits. `doubt` is a variance: 1 says "anything from -2 to 2". */
export type Strength = { value: number; doubt: number };

export type Sides = {
	/** The student everywhere, and what is added to that at this competency. */
	student: Strength;
	here: Strength;
	/** How hard the competency and the item are. */
	competency: Strength;
	item: Strength;
};

type Side = keyof Sides;

/** Doubt before any answer [D]: people, competencies and items differ alike, one person's competencies less. */
const DOUBT: Record<Side, number> = { student: 1, here: 0.25, competency: 1, item: 1 };
/** What an answer adds to the doubt of the next, since people learn and classes change [D]. Items do not. */
const DRIFT: Record<Side, number> = { student: 0.002, here: 0.01, competency: 0.0002, item: 0 };
/** Students push a logit up, difficulties down. */
const SIGN: Record<Side, 1 | -1> = { student: 1, here: 1, competency: -1, item: -1 };

export const newStrength = (side: Side): Strength => ({ value: 0, doubt: DOUBT[side] });

/** The chance behind a logit that is itself in doubt: doubt draws it towards one half. 0..1, never either end. */
export const chanceOf = (logit: number, doubt: number): number =>
	sigmoid(Math.min(30, Math.max(-30, logit / Math.sqrt(1 + (Math.PI / 8) * doubt))));

/** How fast doubt shrinks by an answer, for the square of what it was. */
export function certaintyOf(logit: number, doubt: number): number {
	const chance = chanceOf(logit, 0);
	const spread = chance * (1 - chance);
	return spread / (1 + spread * doubt);
}

/** The four after one answer. */
export function met({ student, here, competency, item }: Sides, correct: boolean): Sides {
	const logit = student.value + here.value - competency.value - item.value;
	const doubt = student.doubt + here.doubt + competency.doubt + item.doubt;
	const surprise = (correct ? 1 : 0) - chanceOf(logit, doubt);
	const certainty = certaintyOf(logit, doubt);
	return {
		student: moved('student', student, surprise, certainty),
		here: moved('here', here, surprise, certainty),
		competency: moved('competency', competency, surprise, certainty),
		item: moved('item', item, surprise, certainty)
	};
}

const moved = (side: Side, { value, doubt }: Strength, surprise: number, certainty: number): Strength => ({
	value: value + SIGN[side] * doubt * surprise,
	doubt: doubt - doubt * doubt * certainty + DRIFT[side]
});
