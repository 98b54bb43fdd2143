// The kinds of alert, their order, and the facts each one shows.
import type { AlertId, InterventionId, Millis, MisconceptionTag, StudentId, WaypointId } from './ids.ts';
import type { StudentResponse } from './interventions.ts';

/** Most pressing first: a student carries one mark, the first of these that is open. */
export const ALERT_ORDER = ['hand', 'wrongTurn', 'stuck', 'parked'] as const;

export type AlertKind = (typeof ALERT_ORDER)[number];

/** Countable facts, never sentences: the catalogue words them. */
export type AlertEvidence =
	| { kind: 'hand'; generator: string | null; seed: number | null }
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
	| { kind: 'parked'; since: Millis };

/** Why an alert ended. `resolved`, `notTrue` and `voided` (what it stood on does not count) are the teacher's. */
export type ClearReason = 'recovered' | 'withdrawn' | 'resolved' | 'notTrue' | 'voided' | 'lessonEnded' | 'studentLeft';

export type Alert = {
	id: AlertId;
	kind: AlertKind;
	studentId: StudentId;
	waypoint: WaypointId | null;
	raisedAt: Millis;
	evidence: AlertEvidence;
	state: 'open' | 'going' | 'snoozed';
	snoozedUntil: Millis | null;
	intervention: InterventionId | null;
	response: StudentResponse | null;
};

/** What keeps an alert from coming twice at one waypoint in one lesson; null for kinds that may come again. */
export function flagOf(evidence: AlertEvidence): string | null {
	if (evidence.kind === 'stuck') return 'stuck';
	if (evidence.kind !== 'wrongTurn') return null;
	return evidence.because === 'misconception' ? `wrongTurn:${evidence.misconception}` : 'wrongTurn:prerequisite';
}
