// The predictor at work in a classroom: how likely the next answer is right, and what each first attempt teaches.
// It ranks and plans; no level, mark or alert that a person sees comes from it.
import type { EventOf } from '../events.ts';
import type { Millis } from '../ids.ts';
import { itemKey } from '../item-facts.ts';
import { look } from '../layered.ts';
import type { Progress } from '../progress.ts';
import type { Cell, Student } from '../student.ts';
import { featuresOf } from './features.ts';
import { forecast, learn, type Forecast } from './predictor.ts';
import { met, newStrength, type Sides } from './strength.ts';
import { followedAll, followedHere, newTrail } from './trail.ts';

/** Nobody writes into these: they stand for what nothing is known of yet. */
const NEW_HERE = newStrength('here');
const NEW_COMPETENCY = newStrength('competency');
const NEW_ITEM = newStrength('item');
const NEW_TRAIL = newTrail();

type Place = { index: number; item: string };

/**
 * Before an answer to the item `item` (see `itemKey`) at the waypoint numbered `index`.
 * @param at when it is asked; null where no clock is known
 */
export function forecastAt(progress: Progress, student: Student, { index, item }: Place, at: Millis | null): Forecast {
	const sides = sidesAt(progress, student, student.cells[index], { index, item });
	return forecastFrom(progress, student, sides, index, at);
}

function forecastFrom(
	{ predictor }: Progress,
	{ whole, cells }: Student,
	sides: Sides,
	index: number,
	at: Millis | null
): Forecast {
	const features = featuresOf({ sides, whole, here: cells[index]?.trail ?? NEW_TRAIL, index, at });
	return forecast(predictor, features, whole, index);
}

/** Learns from a first attempt. Writes into what the draft owns alone. */
export function followAnswer(
	draft: Progress,
	student: Student,
	cell: Cell,
	index: number,
	{ payload, occurredAt }: EventOf<'answerSubmitted'>
): void {
	const { correct, generator, seed } = payload;
	const place = { index, item: itemKey(index, generator, seed) };
	const at = occurredAt > 0 ? occurredAt : null;
	const sides = sidesAt(draft, student, cell, place);
	learn(draft.predictor, forecastFrom(draft, student, sides, index, at), correct);
	const after = met(sides, correct);
	student.strength = after.student;
	cell.strength = after.here;
	draft.predictor.competencies.own.set(index, after.competency);
	draft.predictor.items.own.set(place.item, after.item);
	student.whole = followedAll(student.whole, at, { index, correct });
	cell.trail = followedHere(cell.trail, student.whole, correct);
}

const sidesAt = ({ predictor }: Progress, student: Student, cell: Cell | undefined, { index, item }: Place): Sides => ({
	student: student.strength,
	here: cell?.strength ?? NEW_HERE,
	competency: look(predictor.competencies, index) ?? NEW_COMPETENCY,
	item: look(predictor.items, item) ?? NEW_ITEM
});
