// What one answer means: for the student's own mastery, and for what the class knows of difficulty.
import { BANK } from './map.ts';
import type { EventOf } from './events.ts';
import { factsOf, itemKey } from './item-facts.ts';
import { look } from './layered.ts';
import { evidenceFactor, trace } from './mastery/bkt.ts';
import { competencyStep, hereStep, itemStep, sigmoid, studentStep } from './mastery/elo.ts';
import { followAnswer } from './prediction/next-answer.ts';
import { ownCell, type Progress } from './progress.ts';
import { sameAnswer } from './same-answer.ts';
import type { Cell, Student, Try } from './student.ts';
import { touch } from './touched.ts';

type Answered = EventOf<'answerSubmitted'>;

/** Tries kept to be shown, and outcomes kept to be judged by. */
const KEPT = 8;
const WINDOW = 10;
/** A second try that is right after a wrong first one counts a little against knowing (learning model, "Evidence"). */
const SELF_CORRECTED = 0.75;
/** So many right in a row show that somebody can do it, whatever comes later. */
const SHOWN = 3;
/** Wrong answers to one item before it is left behind. */
export const TRIES = 3;

export function evolveAnswer(draft: Progress, student: Student, event: Answered): void {
	const index = draft.map.indexOf.get(event.payload.waypoint);
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, event.occurredAt);
	const { correct, attempt, hints } = event.payload;
	if (attempt === 1) {
		followAnswer(draft, student, cell, index, event);
		rate(draft, student, cell, index, event);
		learn(draft, cell, index, event);
	} else if (attempt === 2 && correct && hints === 0) {
		cell.mastery = weigh(cell.mastery, SELF_CORRECTED);
	}
	countMisses(cell, event);
	if (event.payload.quiz === undefined) moveOn(draft, cell, index, event);
	else if (event.payload.generator === BANK) cell.tried.set(event.payload.seed, attempt);
	cell.tries = append(cell.tries, tryOf(event), KEPT);
	cell.lastAt = event.occurredAt;
	student.outcomes = append(student.outcomes, correct ? (hints > 0 || attempt > 1 ? 2 : 1) : 0, WINDOW);
	if (event.payload.quiz === undefined) student.current = index;
	touch(draft.touched, student.id, index);
}

/** Elo: only first attempts move it. */
function rate(draft: Progress, student: Student, cell: Cell, index: number, { payload }: Answered): void {
	const key = itemKey(index, payload.generator, payload.seed);
	const item = look(draft.itemDifficulty, key) ?? { value: 0, n: 0 };
	const here = draft.difficulty[index] ?? { value: 0, n: 0 };
	const surprise = (payload.correct ? 1 : 0) - sigmoid(student.ability + cell.offset - here.value - item.value);
	student.ability += studentStep(student.answered) * surprise;
	student.answered++;
	cell.offset += hereStep(cell.attempts) * surprise;
	draft.difficulty[index] = { value: here.value - competencyStep(here.n) * surprise, n: here.n + 1 };
	draft.itemDifficulty.own.set(key, { value: item.value - itemStep(item.n) * surprise, n: item.n + 1 });
}

/** The displayed level: a right answer after a hint counts as a chance to learn, never against the student. */
function learn(draft: Progress, cell: Cell, index: number, { payload }: Answered): void {
	const { guess, kind } = factsOf(draft.map, index, payload.generator);
	const assisted = payload.hints > 0;
	cell.attempts++;
	cell.mastery = trace(cell.mastery, assisted && payload.correct ? 1 : evidenceFactor(payload.correct, guess));
	cell.missesInRow = payload.correct ? 0 : cell.missesInRow + 1;
	if (!payload.correct) {
		cell.firstsInRow = 0;
		return;
	}
	cell.correct++;
	if (assisted) return;
	cell.unassisted++;
	cell.firstsInRow++;
	if (cell.firstsInRow >= SHOWN) cell.shown = true;
	if (!cell.kinds.includes(kind)) cell.kinds = [...cell.kinds, kind];
}

const weigh = (mastery: number, factor: number): number => (mastery * factor) / (mastery * factor + 1 - mastery);

/** The same wrong answer to the same item again says nothing new. */
function countMisses(cell: Cell, { payload }: Answered): void {
	if (payload.correct) {
		cell.rightInRow++;
		if (cell.rightInRow >= 2) Object.assign(cell, { misses: {}, missesSince: 0 });
		return;
	}
	cell.rightInRow = 0;
	if (isRepeat(cell.tries.at(-1), payload)) return;
	cell.missesSince++;
	const tag = payload.misconception;
	if (tag !== null) cell.misses = { ...cell.misses, [tag]: (cell.misses[tag] ?? 0) + 1 };
}

const isRepeat = (last: Try | undefined, { generator, seed, answer }: Answered['payload']): boolean =>
	last?.seed === seed && last.generator === generator && sameAnswer(last.answer, answer);

function moveOn(draft: Progress, cell: Cell, index: number, { payload }: Answered): void {
	const done = payload.correct || payload.attempt >= TRIES;
	if (payload.generator === BANK) {
		cell.tried.set(payload.seed, payload.attempt);
		cell.offered = nextUntried(draft, cell, index, done && cell.offered === payload.seed);
	} else if (done) {
		cell.offered++;
	}
	cell.working = done
		? { answers: [], hints: 0, solved: false }
		: { ...cell.working, answers: [...cell.working.answers, payload.answer] };
}

/** The bank's next item nobody has to repeat; after the last one, round again. */
function nextUntried(draft: Progress, cell: Cell, index: number, leave: boolean): number {
	const source = draft.map.waypoints[index]?.items;
	const count = source?.kind === 'bank' ? source.items.length : 1;
	if (!leave) return cell.offered;
	for (let step = 1; step < count; step++) {
		const at = (cell.offered + step) % count;
		if (!cell.tried.has(at)) return at;
	}
	return (cell.offered + 1) % count;
}

const tryOf = ({ payload, occurredAt }: Answered): Try => ({
	at: occurredAt,
	correct: payload.correct,
	hints: payload.hints,
	misconception: payload.misconception,
	generator: payload.generator,
	seed: payload.seed,
	answer: payload.answer,
	attempt: payload.attempt
});

const append = <T>(list: readonly T[], item: T, most: number): T[] =>
	list.length < most ? [...list, item] : [...list.slice(list.length - most + 1), item];
