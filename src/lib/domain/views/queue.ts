// Which open alerts the teacher is shown, and in what order. Facts in, facts out: words and layout are the screen's.
import { ALERT_ORDER, isHeld, isQuiet, type AlertKind } from '../alerts.ts';
import type { Millis, StudentId } from '../ids.ts';
import { suggested } from '../jam.ts';
import type { AlertRow, JamRow, StudentRow } from './row-types.ts';

export type Queue = {
	/** Waiting for the teacher, most pressing first. */
	open: AlertRow[];
	/** The teacher is on the way: shown after the open ones, folded. */
	going: AlertRow[];
	/** Out of sight until their time comes, soonest back first. */
	snoozed: AlertRow[];
	/** Suggestions to gather a group, each in place of its members' cards; oldest first. */
	groups: JamRow[];
	/** Groups that are gathered now. */
	gathered: JamRow[];
	/** What a group's card stands for. */
	merged: AlertRow[];
	/** Waiting, and not visited yet: see `visitedAt`. */
	unvisited: number;
};

/**
 * One card a student: their most pressing alert, in whatever state it is, stands for the others.
 * @param groupOf who of those held up at a place is chosen for the group
 */
export function queueOf(
	alerts: readonly AlertRow[],
	now: Millis,
	jams: readonly JamRow[] = [],
	groupOf = ({ students }: JamRow): readonly StudentId[] => suggested(students)
): Queue {
	const members = jams.map((jam) => ({ waypoint: jam.waypoint, students: jam.gathered?.students ?? groupOf(jam) }));
	const isMerged = (alert: AlertRow) =>
		isMergeable(alert) &&
		members.some(({ waypoint, students }) => waypoint === alert.waypoint && students.includes(alert.student));
	const shown = alerts.filter(({ kind }) => !isQuiet(kind));
	const single = shown.filter((alert) => !isMerged(alert));
	const cards = [...cardOfStudent(single).values()];
	const inState = (state: AlertRow['state']) => cards.filter((alert) => stateOf(alert, now) === state);
	const groups = [...jams].sort((a, b) => a.raisedAt - b.raisedAt || byText(a.id, b.id));
	const open = inState('open').sort(pressing);
	return {
		open,
		going: inState('going').sort(pressing),
		snoozed: inState('snoozed').sort((a, b) => (a.snoozedUntil ?? 0) - (b.snoozedUntil ?? 0) || pressing(a, b)),
		groups: groups.filter(({ gathered }) => !gathered),
		gathered: groups.filter(({ gathered }) => gathered),
		merged: shown.filter(isMerged),
		unvisited: open.filter(({ visitedAt }) => visitedAt === null).length
	};
}

/** A group's card stands for its members' cards at that place. A hand and critical always stand for themselves. */
const isMergeable = ({ kind }: AlertRow): boolean => isHeld(kind) && kind !== 'critical';

/** Why one card stands before the next: the first term of the rank in which they differ. */
export type WhyFirst =
	| { because: 'only' }
	| { because: 'kind'; kind: AlertKind; before: AlertKind }
	| { because: 'notVisited' }
	| { because: 'visitedBefore'; visitedAt: Millis }
	| { because: 'waitsLonger'; since: Millis };

export function whyFirst([first, second]: readonly AlertRow[]): WhyFirst | null {
	if (!first) return null;
	if (!second) return { because: 'only' };
	if (first.kind !== second.kind) return { because: 'kind', kind: first.kind, before: second.kind };
	if (first.kind !== 'hand' && first.visitedAt !== second.visitedAt)
		return first.visitedAt === null
			? { because: 'notVisited' }
			: { because: 'visitedBefore', visitedAt: first.visitedAt };
	return { because: 'waitsLonger', since: first.raisedAt };
}

/** A snooze that has run out counts as open, even before the server has said so. */
export function stateOf(alert: AlertRow, now: Millis): AlertRow['state'] {
	const over = alert.state === 'snoozed' && (alert.snoozedUntil === null || alert.snoozedUntil <= now);
	return over ? 'open' : alert.state;
}

/** Hands by waiting time; the other kinds in ALERT_ORDER, ties to whoever has waited longest for a visit. */
export function pressing(a: AlertRow, b: AlertRow): number {
	const byKind = ALERT_ORDER.indexOf(a.kind) - ALERT_ORDER.indexOf(b.kind);
	const byVisit = a.kind === 'hand' ? 0 : sinceVisit(a, b);
	return byKind || byVisit || a.raisedAt - b.raisedAt || byText(a.id, b.id);
}

function cardOfStudent(alerts: readonly AlertRow[]): Map<StudentId, AlertRow> {
	const cards = new Map<StudentId, AlertRow>();
	for (const alert of alerts) {
		const card = cards.get(alert.student);
		if (!card || pressing(alert, card) < 0) cards.set(alert.student, alert);
	}
	return cards;
}

/** Those present whom a teacher went to least recently: never first; among equals whoever has been quiet longest. */
export function longestSinceVisit(students: readonly StudentRow[]): StudentRow[] {
	return students
		.filter((student) => student.presence === 'on')
		.sort(
			(a, b) => sinceVisit(a, b) || (a.lastActionAt ?? 0) - (b.lastActionAt ?? 0) || a.seat - b.seat || a.id - b.id
		);
}

type Visited = { visitedAt: Millis | null };
const sinceVisit = (a: Visited, b: Visited): number => (a.visitedAt ?? -Infinity) - (b.visitedAt ?? -Infinity) || 0;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
