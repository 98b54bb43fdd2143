// Looks at a student after something happened: what is reached or lost, which alerts are over, which begin.
import type { Alert, AlertEvidence, AlertKind } from './alerts.ts';
import { flagOf } from './alerts.ts';
import { emit, type Decision } from './decision.ts';
import type { Detector, Sight } from './detectors/detector.ts';
import { stuck } from './detectors/stuck.ts';
import { wrongTurn } from './detectors/wrong-turn.ts';
import type { StudentId } from './ids.ts';
import { kindsAt } from './item-facts.ts';
import { sigmoid } from './mastery/elo.ts';
import { isLost, isReached } from './mastery/mastered.ts';
import { isRunning, type Progress } from './progress.ts';
import type { Cell, Student } from './student.ts';

const DETECTORS: readonly Detector[] = [wrongTurn, stuck];

/** After an answer. `fresh`: not too late to raise an alert in this lesson. */
export function watch(decision: Decision, id: StudentId, index: number, fresh: boolean): void {
	settleMastery(decision, id, index);
	clearRecovered(decision, id);
	if (fresh && isRunning(decision.draft)) raiseSeen(decision, id, index);
}

function settleMastery(decision: Decision, id: StudentId, index: number): void {
	const { draft } = decision;
	const student = draft.students.get(id);
	const cell = student?.cells[index];
	const waypoint = draft.map.waypoints[index]?.id;
	if (!student || !cell || waypoint === undefined) return;
	if (cell.reached) {
		if (isLost(cell.mastery)) emit(decision, 'masteryLost', id, { waypoint });
	} else if (isReached(evidenceAt(draft, student, cell, index))) {
		emit(decision, 'waypointReached', id, { waypoint });
	}
}

const evidenceAt = (progress: Progress, student: Student, cell: Cell, index: number) => ({
	mastery: cell.mastery,
	skill: sigmoid(student.ability + cell.offset - (progress.difficulty[index]?.value ?? 0)),
	unassisted: cell.unassisted,
	kinds: cell.kinds.length,
	kindsHere: kindsAt(progress.map, index)
});

/** Ends every alert of this student whose clear condition holds. Any action ends parked. Rule [A8]. */
export function clearRecovered(decision: Decision, id: StudentId): void {
	for (const alertId of decision.draft.students.get(id)?.alerts ?? []) {
		const alert = decision.draft.alerts.get(alertId);
		if (alert && isOver(decision.draft, alert)) {
			emit(decision, 'alertCleared', id, { alert: alertId, because: 'recovered' });
		}
	}
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
