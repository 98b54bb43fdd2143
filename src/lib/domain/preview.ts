// What other limits would have meant in the last lesson: its events again, as they came, with the detectors looking anew.
// What followed from alerts at the time (who was helped, what was denied) is left out on both sides.
import type { AlertKind } from './alerts.ts';
import type { CompiledMap } from './compiled-map.ts';
import { nextDue, tick } from './decide-classroom.ts';
import type { Decision } from './decision.ts';
import type { ClassroomEvent, EventOf } from './events.ts';
import { evolve } from './evolve.ts';
import type { Millis } from './ids.ts';
import { draftOf, initialState, isRunning } from './progress.ts';
import { settleAll, settleMastery } from './settle-mastery.ts';
import { afterSetting, DECIDING, USUAL, type Thresholds } from './thresholds.ts';
import { clearRecovered, watch, watchHint } from './watch.ts';

/** Alerts there would have been, by kind. */
export type PreviewCounts = Record<PreviewKind, number>;
export type PreviewKind = keyof typeof DECIDING | 'jam';
export const PREVIEW_KINDS = [...(Object.keys(DECIDING) as (keyof typeof DECIDING)[]), 'jam'] as const;

export type Preview = { startedAt: Millis; now: PreviewCounts; proposed: PreviewCounts };

/** Led to by something else, or an answer to an alert: both come out of looking again. */
const DERIVED: readonly ClassroomEvent['type'][] = [
	'waypointReached',
	'masteryLost',
	'alertRaised',
	'alertCleared',
	'jamRaised',
	'jamCleared',
	'groupGathered',
	'noticeAnswered',
	'interventionMade',
	'interventionUndone',
	'backOnRoute',
	'thresholdsSet'
];

/** Null before any lesson. `events`: all of them, in the order of the log. */
export function previewOf(map: CompiledMap, events: readonly ClassroomEvent[], proposed: Thresholds): Preview | null {
	const [from, to] = lastLesson(events);
	const start = events[from];
	if (!start) return null;
	const again = (values: Thresholds | null) => rerun(map, events, from, to, values);
	return { startedAt: start.occurredAt, now: again(null), proposed: again(proposed) };
}

/** Of the last lesson that ended; while the first one runs, of that as far as it has come. */
function lastLesson(events: readonly ClassroomEvent[]): [from: number, to: number] {
	const ended = events.findLastIndex(({ type }) => type === 'lessonEnded');
	const until = ended < 0 ? events.length : ended;
	const from = events.findLastIndex(({ type }, n) => type === 'lessonStarted' && n <= until);
	return [from, until];
}

/** `values` null: with the limits as they are now. */
function rerun(
	map: CompiledMap,
	events: readonly ClassroomEvent[],
	from: number,
	to: number,
	values: Thresholds | null
): PreviewCounts {
	const draft = draftOf(initialState(map));
	for (const event of events.slice(0, from + 1)) evolve(draft, event);
	const set =
		values ?? events.filter(isSetting).reduce((before, { payload }) => afterSetting(before, payload.values), USUAL);
	draft.thresholds = { ...draft.thresholds, values: set };
	const decision: Decision = { now: draft.lesson?.startedAt ?? 0, actor: null, student: null, draft, events: [] };
	for (const event of events.slice(from + 1, to)) follow(decision, event);
	const lastAt = events[to]?.occurredAt;
	if (lastAt !== undefined) passTime(decision, lastAt);
	return countOf(decision.events);
}

const isSetting = (event: ClassroomEvent): event is EventOf<'thresholdsSet'> => event.type === 'thresholdsSet';

function follow(decision: Decision, event: ClassroomEvent): void {
	passTime(decision, event.occurredAt);
	if (DERIVED.includes(event.type) || !isRunning(decision.draft)) return;
	evolve(decision.draft, event);
	look(decision, event);
}

/** Nobody did anything until then; who is parked is noticed when it is time. */
function passTime(decision: Decision, until: Millis): void {
	for (;;) {
		const due = nextDue(decision.draft, decision.now);
		if (due === null || due > until || due >= (decision.draft.lesson?.endsAt ?? 0)) break;
		decision.now = Math.max(due, decision.now);
		tick(decision);
	}
	decision.now = Math.max(decision.now, until);
}

function look(decision: Decision, event: ClassroomEvent): void {
	const { studentId: id } = event;
	const { indexOf } = decision.draft.map;
	if (event.type === 'masteredRuleSet') settleAll(decision);
	if (event.type === 'lessonPaused') for (const one of decision.draft.students.keys()) clearRecovered(decision, one);
	if (id === null) return;
	if (event.type === 'answerSubmitted') {
		const fresh = event.payload.quiz === undefined && decision.now - event.occurredAt < LATE;
		return watch(decision, id, indexOf.get(event.payload.waypoint) ?? -1, fresh);
	}
	if (event.type === 'hintShown') return watchHint(decision, id, indexOf.get(event.payload.waypoint) ?? -1);
	if (isSaid(event)) settleMastery(decision, id, indexOf.get(event.payload.waypoint) ?? -1, 'strictly');
	clearRecovered(decision, id);
}

/** A person has judged, or changed what counts. */
const SAID = ['assessed', 'masteryDeclared', 'evidenceVoided', 'evidenceRestored'] as const;
const isSaid = (event: ClassroomEvent): event is EventOf<(typeof SAID)[number]> =>
	SAID.some((type) => type === event.type);

/** [A9] */
const LATE = 10 * 60_000;

function countOf(events: readonly ClassroomEvent[]): PreviewCounts {
	const counts = Object.fromEntries(PREVIEW_KINDS.map((kind) => [kind, 0])) as PreviewCounts;
	for (const event of events) {
		if (event.type === 'jamRaised') counts.jam++;
		if (event.type === 'alertRaised' && isShown(event.payload.kind)) counts[event.payload.kind]++;
	}
	return counts;
}

const isShown = (kind: AlertKind): kind is keyof typeof DECIDING => kind in DECIDING;
