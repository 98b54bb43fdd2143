// What a student asks for themselves.
import type { StudentCommand } from './commands.ts';
import { emit, type Decision } from './decision.ts';
import { TRIES } from './evolve-answer.ts';
import { hintsAfter, judge } from './item-facts.ts';
import { TEACHERS_LINK } from './link.ts';
import { BANK } from './map.ts';
import { offerAt } from './offer.ts';
import type { Refusal } from './refusals.ts';
import type { Student } from './student.ts';
import { leaveFor } from './way/decide-way.ts';
import { clearRecovered, openAlert, raiseAlert, watch, watchHint } from './watch.ts';

type Ask<Type extends StudentCommand['type']> = Extract<StudentCommand, { type: Type }>;

/** Evidence this late (ms) raises no alert in the lesson; it may end one. Rule [A9]. */
const LATE = 10 * 60_000;
const LONGEST = 24 * 3600_000;

const learner = ({ draft, student }: Decision): Student | undefined =>
	student === null ? undefined : draft.students.get(student);

export function startWaypoint(decision: Decision, waypoint: string): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const index = decision.draft.map.indexOf.get(waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint };
	leaveFor(decision, student, index);
	if (decision.draft.students.get(student.id)?.current !== index)
		emit(decision, 'waypointStarted', student.id, { waypoint });
	clearRecovered(decision, student.id);
}

export function submitAnswer(decision: Decision, asked: Ask<'submitAnswer'>): Refusal | void {
	const { draft, now } = decision;
	const { waypoint, generator, seed, answer, ms, at } = asked;
	const found = workingOn(decision, asked);
	if ('code' in found) return found;
	const { student, index, tries, hints } = found;
	const verdict = judge(draft.map, asked, answer);
	if (verdict === 'unknownItem') return { code: 'unknownItem' };
	if (verdict === 'malformed') return { code: 'malformedAnswer' };
	const occurredAt = Math.min(at ?? now, now);
	const payload = {
		waypoint,
		generator,
		seed,
		answer,
		correct: verdict.correct,
		misconception: verdict.misconception,
		attempt: tries + 1,
		hints,
		ms: Math.max(0, Math.min(ms, LONGEST))
	};
	emit(decision, 'answerSubmitted', student.id, payload, occurredAt);
	watch(decision, student.id, index, now - occurredAt < LATE);
}

export function showHint(decision: Decision, { type: _, ...item }: Ask<'showHint'>): Refusal | void {
	const found = workingOn(decision, item);
	if ('code' in found) return found;
	const { of, words } = hintsAfter(item.generator, item.seed, found.hints);
	if (found.hints >= of) return { code: 'noMoreHints', hints: of };
	emit(decision, 'hintShown', found.student.id, {
		waypoint: item.waypoint,
		generator: item.generator,
		seed: item.seed,
		hint: found.hints + 1,
		words
	});
	watchHint(decision, found.student.id, found.index);
}

export function skipItem(decision: Decision, { type: _, ...item }: Ask<'skipItem'>): Refusal | void {
	const found = workingOn(decision, item);
	if ('code' in found) return found;
	if (found.tries === 0) return { code: 'answerFirst' };
	emit(decision, 'itemSkipped', found.student.id, item);
	clearRecovered(decision, found.student.id);
}

type Working = { student: Student; index: number; tries: number; hints: number };

/** The item has to be the one on offer; of a bank, any item it holds. Rule [I1]. */
function workingOn(decision: Decision, item: { waypoint: string; generator: string; seed: number }): Working | Refusal {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const { map } = decision.draft;
	const index = map.indexOf.get(item.waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint: item.waypoint };
	const cell = student.cells[index];
	if (item.generator === BANK && map.waypoints[index]?.items.kind === 'bank') {
		return { student, index, tries: cell?.tried.get(item.seed) ?? 0, hints: 0 };
	}
	const offer = offerAt(map, student, index);
	if (offer.generator !== item.generator || offer.seed !== item.seed) return { code: 'notOnOffer' };
	const tries = cell?.working.answers.length ?? 0;
	if (tries >= TRIES) return { code: 'notOnOffer' };
	return { student, index, tries, hints: cell?.working.hints ?? 0 };
}

export function openResource(decision: Decision, { waypoint, resource }: Ask<'openResource'>): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const { links, map } = decision.draft;
	const index = map.indexOf.get(waypoint) ?? -1;
	const place = map.waypoints[index];
	if (!place) return { code: 'unknownWaypoint', waypoint };
	const isThere = resource === TEACHERS_LINK ? links[index] : place.resources.some(({ id }) => id === resource);
	if (!isThere) return { code: 'unknownResource' };
	emit(decision, 'resourceOpened', student.id, { waypoint, resource });
	clearRecovered(decision, student.id);
}

/** A hand that is up stays up: asking twice changes nothing. */
export function raiseHand(decision: Decision): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const { draft } = decision;
	if (openAlert(draft, student, 'hand')) return;
	const at = student.current;
	const offer = at === null ? { generator: null, seed: null } : offerAt(draft.map, student, at);
	const waypoint = at === null ? null : (draft.map.waypoints[at]?.id ?? null);
	raiseAlert(decision, student.id, waypoint, { kind: 'hand', ...offer });
	clearRecovered(decision, student.id);
}

export function lowerHand(decision: Decision): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const hand = openAlert(decision.draft, student, 'hand');
	if (hand) emit(decision, 'alertCleared', student.id, { alert: hand.id, because: 'withdrawn' });
	clearRecovered(decision, student.id);
}

export function respondToNotice(decision: Decision, { alert: id, response }: Ask<'respondToNotice'>): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	const alert = decision.draft.alerts.get(id);
	if (alert?.studentId !== student.id) return { code: 'unknownAlert' };
	if (alert.response !== response) emit(decision, 'noticeAnswered', student.id, { alert: id, response });
	clearRecovered(decision, student.id);
}

/** Helping is offered by whoever wants to, and never asked of anybody who did not. */
export function setHelping(decision: Decision, helps: boolean): Refusal | void {
	const student = learner(decision);
	if (!student) return { code: 'notEnrolled' };
	if (student.helps !== helps) emit(decision, 'helpingSet', student.id, { helps });
	clearRecovered(decision, student.id);
}
