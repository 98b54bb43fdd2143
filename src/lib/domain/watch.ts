// Looks at a student after something happened: what is reached or lost, which alerts are over, which begin.
import type { Alert, AlertEvidence, AlertKind } from './alerts.ts';
import { flagOf } from './alerts.ts';
import { emit, type Decision } from './decision.ts';
import type { Detector, Sight } from './detectors/detector.ts';
import { stuck } from './detectors/stuck.ts';
import { wrongTurn } from './detectors/wrong-turn.ts';
import type { StudentId } from './ids.ts';
import { isRunning, type Progress } from './progress.ts';
import { noteRecovery } from './recovery.ts';
import { settleMastery } from './settle-mastery.ts';
import type { Student } from './student.ts';

const DETECTORS: readonly Detector[] = [wrongTurn, stuck];

/** After an answer. `fresh`: not too late to raise an alert in this lesson. */
export function watch(decision: Decision, id: StudentId, index: number, fresh: boolean): void {
	settleMastery(decision, id, index);
	clearRecovered(decision, id);
	if (fresh && isRunning(decision.draft)) raiseSeen(decision, id, index);
}

/** Ends every alert of this student whose clear condition holds. Any action ends parked. Rule [A8]. */
export function clearRecovered(decision: Decision, id: StudentId): void {
	for (const alertId of decision.draft.students.get(id)?.alerts ?? []) {
		const alert = decision.draft.alerts.get(alertId);
		if (alert && isOver(decision.draft, alert)) {
			emit(decision, 'alertCleared', id, { alert: alertId, because: 'recovered' });
		}
	}
	noteRecovery(decision, id, isOver);
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
	if (!detector || !sight) return true;
	return detector.sees(sight).some((seen) => flagOf(seen) === flagOf(alert.evidence));
}

function isOver(progress: Progress, alert: Alert): boolean {
	if (alert.kind === 'parked') return true;
	const detector = DETECTORS.find(({ kind }) => kind === alert.kind);
	const sight = sightOf(progress, alert.studentId, progress.map.indexOf.get(alert.waypoint ?? '') ?? -1);
	return detector !== undefined && sight !== null && detector.clears(sight);
}

function raiseSeen(decision: Decision, id: StudentId, index: number): void {
	const waypoint = decision.draft.map.waypoints[index]?.id ?? null;
	for (const detector of DETECTORS) {
		const sight = sightOf(decision.draft, id, index);
		if (!sight || openAlert(decision.draft, sight.student, detector.kind)) continue;
		const fresh = detector.sees(sight).find((evidence) => !sight.cell.flagged.includes(flagOf(evidence) ?? ''));
		if (fresh) raiseAlert(decision, id, waypoint, fresh);
	}
}

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
	emit(decision, 'alertRaised', id, { alert, kind: evidence.kind, waypoint, evidence });
}
