// What one answer means: for the student's own mastery, and for what the class knows of difficulty.
import { BANK } from './map.ts';
import type { EventOf } from './events.ts';
import { outcomeOf, type Try } from './evidence.ts';
import { keepPiece } from './evolve-evidence.ts';
import { rate } from './evolve-rating.ts';
import { itemKey } from './item-facts.ts';
import { followAnswer } from './prediction/next-answer.ts';
import { counted, nothing } from './prediction/trail.ts';
import { ownCell, type Progress } from './progress.ts';
import { afterAnswer, RECENT } from './recent.ts';
import { sameAnswer } from './same-answer.ts';
import { newWorking, type Cell, type Student } from './student.ts';
import { touch } from './touched.ts';

type Answered = EventOf<'answerSubmitted'>;

/** Tries kept to be shown. */
const KEPT = 8;
/** Time on an item counts up to here (ms); longer is something else. */
const LONG_PAUSE = 120_000;
/** Wrong answers to one item before it is left behind. */
export const TRIES = 3;

export function evolveAnswer(draft: Progress, student: Student, event: Answered): void {
	const index = draft.map.indexOf.get(event.payload.waypoint);
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, event.occurredAt);
	const { correct, attempt } = event.payload;
	const piece = tryOf(draft, cell, event);
	// [M4] Only first attempts move the Elo and the predictor.
	if (attempt === 1) {
		const { generator, seed } = event.payload;
		followAnswer(draft, student, cell, index, event);
		rate(draft, student, cell, index, correct ? 1 : 0, itemKey(index, generator, seed));
		if (cell.attempts === 0) draft.firsts[index] = counted(draft.firsts[index] ?? nothing, correct);
	}
	keepPiece(draft, cell, index, piece);
	if (event.payload.quiz === undefined) moveOn(draft, cell, index, event);
	else if (event.payload.generator === BANK) cell.tried.set(event.payload.seed, attempt);
	cell.tries = append(cell.tries, piece, KEPT);
	cell.lastAt = event.occurredAt;
	// A quiz looks for what is not known yet: being wrong there is no trouble, and moves nobody.
	if (event.payload.quiz === undefined) {
		student.current = index;
		student.outcomes = append(student.outcomes, outcomeOf(event.payload), RECENT);
		student.recent = afterAnswer(student.recent, recentOf(draft, event));
	}
	cell.spent += Math.min(event.payload.ms, LONG_PAUSE);
	touch(draft.touched, student.id, index);
}

const recentOf = ({ thresholds }: Progress, { payload: { correct, ms, hints, attempt } }: Answered) => ({
	correct,
	rapid: !correct && ms < thresholds.values.rapidSeconds * 1000,
	ms,
	helped: hints > 0,
	first: attempt === 1
});

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
	cell.working = done ? newWorking() : { ...cell.working, answers: [...cell.working.answers, payload.answer] };
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

const tryOf = ({ version }: Progress, { tries }: Cell, { payload, occurredAt }: Answered): Try => ({
	what: 'answer',
	id: version,
	at: occurredAt,
	void: null,
	correct: payload.correct,
	hints: payload.hints,
	misconception: payload.misconception,
	generator: payload.generator,
	seed: payload.seed,
	answer: payload.answer,
	attempt: payload.attempt,
	again: !payload.correct && isRepeat(tries.at(-1), payload),
	ms: payload.ms
});

function append<T>(list: readonly T[], item: T, most: number): T[] {
	const newest = list.slice(Math.max(0, list.length - most + 1));
	newest.push(item);
	return newest;
}
