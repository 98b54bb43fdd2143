// The product's model over recorded attempts: predict, then update, one answer after the other.
import { evidenceFactor, GUESS, L0, trace } from '#lib/domain/mastery/bkt.ts';
import { competencyStep, hereStep, itemStep, sigmoid, studentStep, type Rating } from '#lib/domain/mastery/elo.ts';
import { FEATURES, featuresOf, type Tally } from '#lib/domain/prediction/features.ts';
import { learn, newPredictor, predict, turnOf } from '#lib/domain/prediction/predictor.ts';
import {
	beforeOf,
	counted,
	followedAll,
	followedHere,
	newTrail,
	newWhole,
	type Trail,
	type Whole
} from '#lib/domain/prediction/track.ts';
import type { Attempt } from './attempts.ts';

const SLIP = 0.1;
const chance = (known: number): number => known * (1 - SLIP) + (1 - known) * GUESS;
const unrated = (): Rating => ({ value: 0, n: 0 });

type Pair = {
	/** Known from own evidence, and with the class's start. */
	known: number;
	knownHere: number;
	offset: number;
	n: number;
	trail: Trail;
};

/** What is kept about students outlives a class; everything else is the class's own. */
type Student = { ability: number; n: number; whole: Whole };

export type Predicted = { bktf: number; bktfL0: number; elo: number; best: number; skill: number; known: number };

export type ModelRun = { step: (attempt: Attempt) => Predicted };

export function createModelRun(): ModelRun {
	const students = new Map<number, Student>();
	const pairs = new Map<number, Pair>();
	const competencies = new Map<number, Rating & { firsts: number; right: number }>();
	const items = new Map<number, Rating>();
	const itemTallies = new Map<string, Tally>();
	const predictor = newPredictor();
	const features = new Float64Array(FEATURES.length);

	function of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
		const known = map.get(key);
		if (known !== undefined) return known;
		const made = make();
		map.set(key, made);
		return made;
	}

	return {
		step({ student: id, item: itemId, competency: index, at, correct }) {
			const student = of(students, id, () => ({ ability: 0, n: 0, whole: newWhole() }));
			const competency = of(competencies, index, () => ({ ...unrated(), firsts: 0, right: 0 }));
			const item = of(items, itemId, unrated);
			const pair = of(pairs, id * 65_536 + index, () => newPair(competency));
			const key = `${id} ${itemId}`;
			const tally = of(itemTallies, key, () => ({ right: 0, wrong: 0 }));

			const skillLogit = student.ability + pair.offset - competency.value;
			const elo = skillLogit - item.value;
			const ms = at * 1000;
			const before = beforeOf(student.whole, pair.trail, tally, index, ms, { elo, known: pair.known });
			const turn = turnOf(student.whole.last, index);
			const best = predict(predictor, featuresOf(before, features), turn);
			learn(predictor, features, turn, best, correct);
			const predicted = {
				bktf: chance(pair.known),
				bktfL0: chance(pair.knownHere),
				elo: sigmoid(elo),
				best,
				skill: 0,
				known: 0
			};

			rate(student, pair, competency, item, correct);
			if (pair.n === 1) {
				competency.firsts++;
				if (correct) competency.right++;
			}
			pair.known = trace(pair.known, evidenceFactor(correct, GUESS));
			pair.knownHere = trace(pair.knownHere, evidenceFactor(correct, GUESS));
			pair.trail = followedHere(pair.trail, ms, correct);
			student.whole = followedAll(student.whole, ms, index, correct);
			itemTallies.set(key, counted(tally, correct));
			predicted.skill = sigmoid(student.ability + pair.offset - competency.value);
			predicted.known = pair.known;
			return predicted;
		}
	};
}

/** Class-adaptive start, for prediction only: from the class's first answers at this competency. */
function newPair({ firsts, right }: { firsts: number; right: number }): Pair {
	const start = chance(L0);
	const expected = (right + 5 * start) / (firsts + 5);
	const known = Math.min(0.95, Math.max(0.05, (expected - GUESS) / (1 - SLIP - GUESS)));
	return { known: L0, knownHere: known, offset: 0, n: 0, trail: newTrail() };
}

function rate(student: Student, pair: Pair, competency: Rating, item: Rating, correct: boolean): void {
	const expected = sigmoid(student.ability + pair.offset - competency.value - item.value);
	const surprise = (correct ? 1 : 0) - expected;
	student.ability += studentStep(student.n++) * surprise;
	pair.offset += hereStep(pair.n++) * surprise;
	competency.value -= competencyStep(competency.n++) * surprise;
	item.value -= itemStep(item.n++) * surprise;
}
