// Questions without hints, judged here alone: finding the place, showing what is known, check-ups. Rules [Q1]–[Q7].
import type { ItemName, StudentCommand } from '../commands.ts';
import { emit, type Decision } from '../decision.ts';
import type { CompiledMap } from '../compiled-map.ts';
import {
	ASKS,
	GUESS,
	isSettled,
	nextToAsk,
	placedBy,
	posteriorOf,
	type Answered,
	type Posterior
} from '../diagnostic/placement.ts';
import type { WaypointId } from '../ids.ts';
import { factsOf, judge } from '../item-facts.ts';
import { BANK } from '../map.ts';
import { GUESS as TYPED } from '../mastery/bkt.ts';
import { hasItems, spread } from '../offer.ts';
import type { Refusal } from '../refusals.ts';
import type { Student } from '../student.ts';
import { watch } from '../watch.ts';
import { daysToCheckUp } from '../way/check-ups.ts';
import type { Quiz } from '../way/way.ts';
import type { QuizKind } from '../way/way-events.ts';
import { mostOf, outcomeOf } from './quiz-kinds.ts';

type Ask<Type extends StudentCommand['type']> = Extract<StudentCommand, { type: Type }>;

const MINUTE = 60_000;
/** A challenge that was not passed may be tried again after this. */
const AGAIN = 10 * MINUTE;
const LONGEST = 24 * 3600_000;

const learner = ({ draft, student }: Decision): Student | undefined =>
	student === null ? undefined : draft.students.get(student);

export function startPlacement(decision: Decision): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	if (student.way.quiz) return student.way.quiz.kind === 'placement' ? undefined : { code: 'questionsOpen' };
	const first = nextToAsk(decision.draft.map, posteriorTo(decision, student, []));
	if (first === null) return { code: 'nothingToAsk' };
	start(decision, student, 'placement', null, first);
}

/** [Q5] */
export function startChallenge(decision: Decision, { waypoint }: Ask<'startChallenge'>): Refusal | void {
	const found = about(decision, waypoint, 'challenge');
	if ('code' in found) return found;
	const { student, index } = found;
	if (isOpenAlready(student, 'challenge', index)) return;
	if (student.cells[index]?.reached) return { code: 'alreadyReached', waypoint };
	const since = decision.now - (student.way.missedAt[index] ?? -Infinity);
	if (since < AGAIN) return { code: 'againLater', minutes: Math.ceil((AGAIN - since) / MINUTE) };
	start(decision, student, 'challenge', index, index);
}

/** [Q7] */
export function startCheckUp(decision: Decision, { waypoint }: Ask<'startCheckUp'>): Refusal | void {
	const found = about(decision, waypoint, 'checkUp');
	if ('code' in found) return found;
	const { student, index } = found;
	if (isOpenAlready(student, 'checkUp', index)) return;
	if (!student.cells[index]?.reached) return { code: 'notReached', waypoint };
	const today = decision.day ?? decision.draft.day;
	if ((daysToCheckUp(decision.draft, student, index, today) ?? Infinity) > 0) return { code: 'notDue', waypoint };
	start(decision, student, 'checkUp', index, index);
}

function about(
	decision: Decision,
	waypoint: WaypointId,
	kind: QuizKind
): { student: Student; index: number } | Refusal {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const index = decision.draft.map.indexOf.get(waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint };
	if (student.way.quiz && !isOpenAlready(student, kind, index)) return { code: 'questionsOpen' };
	if (!hasItems(decision.draft.map, index)) return { code: 'nothingToAsk' };
	return { student, index };
}

const isOpenAlready = ({ way }: Student, kind: QuizKind, index: number): boolean =>
	way.quiz?.kind === kind && way.quiz.waypoint === index;

function start(decision: Decision, student: Student, quiz: QuizKind, index: number | null, asks: number): void {
	const waypoint = index === null ? null : (decision.draft.map.waypoints[index]?.id ?? null);
	emit(decision, 'quizStarted', student.id, { quiz, waypoint, asks: itemAt(decision, student, asks, 0) });
}

/** [Q1] Another item each time: its seed follows from the moment, so that no device can work it out beforehand. */
function itemAt({ draft, now }: Decision, student: Student, index: number, asked: number): ItemName {
	const place = draft.map.waypoints[index];
	const waypoint = place?.id ?? '';
	const seed = spread(spread(student.id, draft.version, asked), index, now % 0x1_0000_0000);
	if (place?.items.kind !== 'generated') {
		const many = Math.max(1, place?.items.items.length ?? 1);
		return { waypoint, generator: BANK, seed: (seed + asked) % many };
	}
	const { generators } = place.items;
	return { waypoint, generator: generators[(student.id + asked) % generators.length] ?? '', seed };
}

/** [Q3] */
export function answerQuestion(decision: Decision, { number, answer, ms }: Ask<'answerQuestion'>): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const { quiz } = student.way;
	if (!quiz) return { code: 'noQuestions' };
	if (number !== quiz.answers.length + 1) return { code: 'notOnOffer' };
	const verdict = judge(decision.draft.map, quiz.asks, answer);
	if (verdict === 'unknownItem') return { code: 'unknownItem' };
	if (verdict === 'malformed') return { code: 'malformedAnswer' };
	const taken = { ...quiz.asks, answer, ...verdict, ms: Math.max(0, Math.min(ms, LONGEST)) };
	const next = questionAfter(decision, student, { ...quiz, answers: [...quiz.answers, taken] });
	emit(decision, 'quizAnswered', student.id, { quiz: quiz.kind, ...taken, next });
	if (next === null) end(decision, student.id, 'done');
}

function questionAfter(decision: Decision, student: Student, quiz: Quiz): ItemName | null {
	const asked = quiz.answers.length;
	if (asked >= mostOf(quiz.kind)) return null;
	if (quiz.kind !== 'placement') {
		return isDecided(quiz) || quiz.waypoint === null ? null : itemAt(decision, student, quiz.waypoint, asked);
	}
	const posterior = posteriorTo(decision, student, quiz.answers);
	const next = isSettled(posterior) ? null : nextToAsk(decision.draft.map, posterior);
	return next === null ? null : itemAt(decision, student, next, asked);
}

/** A check-up always asks both; a challenge ends as soon as it is decided. */
const isDecided = (quiz: Quiz): boolean => quiz.kind === 'challenge' && resultOf(quiz) !== null;

function resultOf({ kind, answers }: Quiz): boolean | null {
	const right = answers.filter(({ correct }) => correct).length;
	return kind === 'placement' ? null : outcomeOf(kind, right, answers.length);
}

/** [Q4] What was reached stands as asked and answered right, so that no question is spent on it. */
function posteriorTo({ draft: { map } }: Decision, { cells }: Student, answers: Quiz['answers']): Posterior {
	const reached = cells.flatMap((cell, index) => (cell?.reached ? Array<number>(ASKS).fill(index) : []));
	return posteriorOf(map, [
		...reached.map((index): Answered => ({ index, correct: true })),
		...answers.map(({ waypoint, generator, correct }): Answered => {
			const index = map.indexOf.get(waypoint) ?? -1;
			return { index, correct, guess: guessFor(map, index, generator) };
		})
	]);
}

/** Where there is something to choose from, its own chance; what is typed or built is hardly ever guessed. */
function guessFor(map: CompiledMap, index: number, generator: string): number {
	const { guess } = factsOf(map, index, generator);
	return guess > TYPED ? guess : GUESS;
}

export function stopQuestions(decision: Decision): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	if (student.way.quiz) end(decision, student.id, 'stopped');
}

function end(decision: Decision, id: number, because: 'done' | 'stopped'): void {
	const student = decision.draft.students.get(id);
	const quiz = student?.way.quiz;
	if (!student || !quiz) return;
	const waypoint = quiz.waypoint === null ? null : (decision.draft.map.waypoints[quiz.waypoint]?.id ?? null);
	const passed = resultOf(quiz);
	const placed = quiz.kind === 'placement' ? placedFor(decision, student, quiz) : [];
	emit(decision, 'quizEnded', id, { quiz: quiz.kind, waypoint, because, passed, placed });
	// [Q6] A challenge that is not passed costs nothing. A check-up counts either way, as any own work does.
	if (quiz.kind === 'checkUp' || (quiz.kind === 'challenge' && passed)) count(decision, id, quiz);
}

/** [Q4] Side trips are nobody's condition, and what was worked on already speaks for itself. */
function placedFor(decision: Decision, student: Student, { answers }: Quiz): WaypointId[] {
	if (answers.length === 0) return [];
	const { map } = decision.draft;
	return placedBy(posteriorTo(decision, student, answers)).flatMap((index) => {
		const [place, cell] = [map.waypoints[index], student.cells[index]];
		return !place || place.sideTrip || cell?.reached || (cell?.attempts ?? 0) > 0 ? [] : [place.id];
	});
}

/** The answers become own, unassisted work at the waypoint. */
function count(decision: Decision, id: number, quiz: Quiz): void {
	for (const { waypoint, generator, seed, correct, misconception, answer, ms } of quiz.answers) {
		const item = { waypoint, generator, seed, answer, correct, misconception };
		emit(decision, 'answerSubmitted', id, { ...item, attempt: 1, hints: 0, ms, quiz: quiz.kind });
	}
	if (quiz.waypoint !== null) watch(decision, id, quiz.waypoint, false);
}
