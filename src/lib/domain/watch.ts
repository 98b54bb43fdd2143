// Looks at a student after something happened: what is reached or lost, which alerts are over, which begin.
import { flagOf, type Alert, type AlertEvidence, type AlertKind } from './alerts.ts';
import { emit, type Decision } from './decision.ts';
import { behindPace } from './detectors/behind-pace.ts';
import { critical } from './detectors/critical.ts';
import type { Detector, Sight } from './detectors/detector.ts';
import { hintRush } from './detectors/hint-rush.ts';
import { lostMastery } from './detectors/lost-mastery.ts';
import { isMoving } from './detectors/parked.ts';
import { rapidWrong } from './detectors/rapid-wrong.ts';
import { struggling } from './detectors/struggling.ts';
import { stuck } from './detectors/stuck.ts';
import { wrongTurn } from './detectors/wrong-turn.ts';
import type { StudentId } from './ids.ts';
import { watchJams } from './jams.ts';
import { isWatching, type Progress } from './progress.ts';
import { mayPush } from './push.ts';
import { noteRecovery } from './recovery.ts';
import { settleMastery } from './settle-mastery.ts';
import type { Cell, Student } from './student.ts';
import { isSpared, isTimed } from './supports.ts';

const DETECTORS: readonly Detector[] = [
	critical,
	wrongTurn,
	stuck,
	struggling,
	rapidWrong,
	hintRush,
	lostMastery,
	behindPace
];

/** Told of once a day at one waypoint: this is shorter than from one morning to the next, longer than a school day. */
const DAY = 16 * 3600_000;

/** So many first attempts, of a new lesson or at another place, say where a student stands now. */
const SAYS_IT_AGAIN = 3;

/** After an answer. `fresh`: not too late to raise an alert in this lesson. */
export function watch(decision: Decision, id: StudentId, index: number, fresh: boolean): void {
	settleMastery(decision, id, index);
	clearRecovered(decision, id);
	clearLeft(decision, id);
	if (fresh && isWatching(decision.draft)) raiseSeen(decision, id, index, undefined);
	watchJams(decision);
}

/** After a hint was shown. */
export function watchHint(decision: Decision, id: StudentId, index: number): void {
	clearRecovered(decision, id);
	if (isWatching(decision.draft)) raiseSeen(decision, id, index, 'hint');
}

/** Ends every alert of this student whose clear condition holds. Rule [A8]. */
export function clearRecovered(decision: Decision, id: StudentId): void {
	for (const alertId of decision.draft.students.get(id)?.alerts ?? []) {
		const alert = decision.draft.alerts.get(alertId);
		if (alert && isOver(decision.draft, alert)) {
			emit(decision, 'alertCleared', id, { alert: alertId, because: 'recovered' });
		}
	}
	noteRecovery(decision, id, isOver);
}

/** [A30] Ends what was raised at a waypoint that the student has left, unless the teacher is on the way. */
function clearLeft(decision: Decision, id: StudentId): void {
	const { draft } = decision;
	for (const alertId of draft.students.get(id)?.alerts ?? []) {
		const student = draft.students.get(id);
		const alert = draft.alerts.get(alertId);
		const left = draft.map.indexOf.get(alert?.waypoint ?? '');
		if (!student || !alert || left === undefined || left === student.current) continue;
		if (flagOf(alert.evidence) === null || alert.state === 'going' || firstsSince(student, left) < SAYS_IT_AGAIN)
			continue;
		emit(decision, 'alertCleared', id, { alert: alertId, because: 'movedOn' });
	}
}

/** First attempts elsewhere since the last answer at a waypoint. */
function firstsSince({ cells }: Student, left: number): number {
	const since = cells[left]?.evidence.findLast(({ what }) => what === 'answer')?.id ?? 0;
	let firsts = 0;
	cells.forEach((cell, index) => {
		if (index === left) return;
		for (let at = (cell?.evidence.length ?? 0) - 1; at >= 0; at--) {
			const piece = cell?.evidence[at];
			if (!piece || piece.id < since) break;
			if (piece.what === 'answer' && piece.attempt === 1) firsts++;
		}
	});
	return firsts;
}

/** Ends what was raised at a waypoint on evidence that does not count any more. */
export function clearUnfounded(decision: Decision, id: StudentId, waypoint: string): void {
	for (const alertId of decision.draft.students.get(id)?.alerts ?? []) {
		const alert = decision.draft.alerts.get(alertId);
		if (alert?.waypoint !== waypoint || isFounded(decision.draft, alert)) continue;
		emit(decision, 'alertCleared', id, { alert: alertId, because: 'voided' });
	}
}

/** Whether its detector would still see it; what no detector of answers raised stands on something else. */
function isFounded(progress: Progress, alert: Alert): boolean {
	const detector = DETECTORS.find(({ kind }) => kind === alert.kind);
	const sight = sightOf(progress, alert.studentId, progress.map.indexOf.get(alert.waypoint ?? '') ?? -1);
	if (!detector || !sight || flagOf(alert.evidence) === null) return true;
	return detector.sees(sight).some((seen) => flagOf(seen) === flagOf(alert.evidence));
}

function isOver(progress: Progress, alert: Alert): boolean {
	if (alert.kind === 'parked') return isMoving(progress, alert);
	const detector = DETECTORS.find(({ kind }) => kind === alert.kind);
	const sight = sightOf(progress, alert.studentId, progress.map.indexOf.get(alert.waypoint ?? '') ?? -1);
	return detector !== undefined && sight !== null && detector.clears(sight);
}

function raiseSeen(decision: Decision, id: StudentId, index: number, after: Detector['after']): void {
	const waypoint = decision.draft.map.waypoints[index]?.id ?? null;
	for (const detector of DETECTORS) {
		if (detector.after !== after) continue;
		const sight = sightOf(decision.draft, id, index);
		if (!sight || !mayRaise(decision, sight, detector.kind)) continue;
		const fresh = detector.sees(sight).find((evidence) => !sight.cell.flagged.includes(flagOf(evidence) ?? ''));
		if (fresh) raiseAlert(decision, id, waypoint, fresh);
	}
}

/** [A1], the cooldowns, and what rests while nobody is at a screen or a student is spared it. */
function mayRaise({ draft, now }: Decision, { student, cell }: Sight, kind: AlertKind): boolean {
	if (openAlert(draft, student, kind) || (student.quietUntil[kind] ?? 0) > now) return false;
	if ((kind === 'stuck' || kind === 'critical') && isOldNews(cell)) return false;
	if (isSpared(student.supports, kind) || (isTimed(kind) && student.offScreen)) return false;
	return kind !== 'lostMastery' || cell.lossToldAt === null || now - cell.lossToldAt > DAY;
}

/** [A28] What an earlier lesson ended with is told again only when this one says the same. */
const isOldNews = ({ attempts, attemptsBefore }: Cell): boolean =>
	attemptsBefore > 0 && attempts - attemptsBefore < SAYS_IT_AGAIN;

function sightOf(progress: Progress, id: StudentId, index: number): Sight | null {
	const student = progress.students.get(id);
	const cell = student?.cells[index];
	return student && cell ? { progress, student, index, cell } : null;
}

/** [A1] One open alert of a kind for one student. */
export function openAlert(progress: Progress, student: Student, kind: AlertKind): Alert | undefined {
	for (const id of student.alerts) {
		const alert = progress.alerts.get(id);
		if (alert?.kind === kind) return alert;
	}
	return undefined;
}

export function raiseAlert(decision: Decision, id: StudentId, waypoint: string | null, evidence: AlertEvidence): void {
	const alert = `a${decision.draft.alertCount + 1}`;
	const student = decision.draft.students.get(id) ?? null;
	const pushed = mayPush(decision.draft, student, evidence.kind, decision.now);
	emit(decision, 'alertRaised', id, { alert, kind: evidence.kind, waypoint, evidence, pushed });
}
