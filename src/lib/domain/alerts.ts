// The kinds of alert, their order, and the facts each one shows.
import type { AlertId, InterventionId, Millis, MisconceptionTag, StudentId, WaypointId } from './ids.ts';
import type { StudentResponse } from './interventions.ts';
import type { Day } from './pace/days.ts';
import type { EtaRow } from './pace/eta-row.ts';

/** Most pressing first: a student carries one mark, the first of these that is open. */
export const ALERT_ORDER = [
	'hand',
	'critical',
	'wrongTurn',
	'stuck',
	'struggling',
	'rapidWrong',
	'hintRush',
	'parked',
	'behindPace',
	'lostMastery'
] as const;

export type AlertKind = (typeof ALERT_ORDER)[number];

/** Never on a seat nor in the queue: for the drawer, and for the time after the lesson. */
export const QUIET_KINDS = ['behindPace', 'lostMastery'] as const satisfies AlertKind[];
export type MarkKind = Exclude<AlertKind, (typeof QUIET_KINDS)[number]>;
export const isQuiet = (kind: AlertKind): kind is (typeof QUIET_KINDS)[number] =>
	(QUIET_KINDS as readonly AlertKind[]).includes(kind);

/** What holds a student up at a place: a wrong turn, or a jam in one of its kinds. */
const HELD: readonly AlertKind[] = ['wrongTurn', 'critical', 'stuck', 'struggling'];
export const isHeld = (kind: AlertKind): boolean => HELD.includes(kind);

/** What a student is told about themself, kindly. Of the rest only the teacher knows. */
const TOLD: readonly AlertKind[] = ['wrongTurn', 'stuck', 'critical'];
export const isTold = (kind: AlertKind): boolean => TOLD.includes(kind);

/** Countable facts, never sentences: the catalogue words them. */
export type AlertEvidence =
	| { kind: 'hand'; generator: string | null; seed: number | null }
	| {
			kind: 'critical';
			attempts: number;
			correct: number;
			hints: number;
			/** Spent on its items. */
			minutes: number;
			weakest: WaypointId | null;
	  }
	| { kind: 'wrongTurn'; because: 'misconception'; misconception: MisconceptionTag; misses: number }
	| { kind: 'wrongTurn'; because: 'missingPrerequisite'; prerequisite: WaypointId; misses: number }
	| { kind: 'stuck'; because: 'missesInARow'; misses: number; hints: number; weakest: WaypointId | null }
	| {
			kind: 'stuck';
			because: 'lowAfterMany';
			attempts: number;
			correct: number;
			hints: number;
			weakest: WaypointId | null;
	  }
	| {
			kind: 'struggling';
			because: StrugglingBecause;
			/** Right answers among the last `of` of this lesson, at most ten. */
			correct: number;
			of: number;
			/** Wrong first attempts in a row, here. */
			inRow: number;
	  }
	/** `count` of the last `of` answers were wrong within so many seconds; `ms` are their times, oldest first. */
	| { kind: 'rapidWrong'; count: number; of: number; seconds: number; ms: readonly number[] }
	/** `count` of the last `of` hints were asked for sooner than so many words a second let read what was there. */
	| { kind: 'hintRush'; count: number; of: number; pace: number }
	/** Before that went by words: within so many seconds. */
	| { kind: 'hintRush'; count: number; of: number; seconds: number }
	/** `minutes`: from how many on, for this student; before that was kept, only the class's limit is known. */
	| { kind: 'parked'; since: Millis; minutes?: number }
	/** Waypoints the plan had for today, and those reached; the way left, if it can be said, in lessons unless `unit` says. */
	| {
			kind: 'behindPace';
			planned: number;
			reached: number;
			lessons: [low: number, high: number] | null;
			unit?: EtaRow['unit'];
			by?: BehindBy;
	  }
	/** Told of when the last of `misses` was seen, unless `lostAt` says. */
	| { kind: 'lostMastery'; reachedAt: Millis | null; misses: number; lostAt?: Millis };

/** Days of work needed at the present pace and those left until the date, and whether it is the student's own. */
export type BehindBy = { needed: number; left: number; due: Day; own: boolean };

/** manyErrors: also with little help · hintsUnused: no hint was asked for · hintsNotHelping: wrong after hints, too */
export type StrugglingBecause = 'manyErrors' | 'hintsUnused' | 'hintsNotHelping';

export type EvidenceOf<Kind extends AlertKind> = Extract<AlertEvidence, { kind: Kind }>;

/**
 * Why an alert ended. `resolved`, `notTrue` and `voided` (what it stood on does not count) are the teacher's; `movedOn`:
 * the student works elsewhere by now.
 */
export type ClearReason =
	'recovered' | 'withdrawn' | 'movedOn' | 'resolved' | 'notTrue' | 'voided' | 'lessonEnded' | 'studentLeft';

export type Alert = {
	id: AlertId;
	kind: AlertKind;
	studentId: StudentId;
	waypoint: WaypointId | null;
	raisedAt: Millis;
	evidence: AlertEvidence;
	/** Worth an interruption when it came: unfolded and spoken. The others wait in the queue. */
	pushed: boolean;
	state: 'open' | 'going' | 'snoozed';
	snoozedUntil: Millis | null;
	intervention: InterventionId | null;
	response: StudentResponse | null;
};

/** What keeps an alert from coming twice at one waypoint in one lesson; null for kinds that may come again. */
export function flagOf(evidence: AlertEvidence): string | null {
	if (evidence.kind === 'stuck' || evidence.kind === 'critical') return evidence.kind;
	if (evidence.kind !== 'wrongTurn') return null;
	return evidence.because === 'misconception' ? `wrongTurn:${evidence.misconception}` : 'wrongTurn:prerequisite';
}

const TEN_MINUTES = 10 * 60_000;

/** How long a kind stays quiet about a student after it ended. */
export const COOLDOWN: Partial<Record<AlertKind, Millis>> = {
	struggling: TEN_MINUTES,
	rapidWrong: TEN_MINUTES,
	hintRush: TEN_MINUTES,
	parked: TEN_MINUTES
};
