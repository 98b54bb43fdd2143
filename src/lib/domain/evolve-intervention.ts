// What a teacher did about an alert, and what followed it.
import type { EventOf } from './events.ts';
import { changeAlert } from './evolve-alert.ts';
import { takeBackVisit, visit } from './evolve-visits.ts';
import type { StudentId } from './ids.ts';
import { isVisit, leavesAlert, turnsTo } from './interventions.ts';
import { isRunning, own, type Progress } from './progress.ts';
import type { Student } from './student.ts';
import { withVerdict } from './verdicts.ts';

export function intervene(draft: Progress, student: Student | undefined, event: EventOf<'interventionMade'>): void {
	const { intervention: id, action, alert: alertId, until, jam: jamId } = event.payload;
	const alert = draft.alerts.get(alertId);
	if (!alert) return;
	draft.interventionCount++;
	const number = draft.interventionCount;
	const { actor: by, occurredAt: at } = event;
	const jam = draft.jams.find((one) => one.id === jamId) ?? null;
	const visited = student && isVisit(action) ? { visitedBefore: visit(student, at) } : {};
	const step = { id, number, at, by, action, alert, jam, undone: false, attempts: 0, backAt: null, ...visited };
	draft.interventions.set(id, step);
	draft.touched.interventions.add(id);
	if (by !== null && turnsTo(action)) {
		draft.verdicts = withVerdict(draft.verdicts, by, alert.kind, alertId, action === 'notTrue');
		draft.touched.settings = true;
	}
	// An ending action is followed by alertCleared; the others change the alert's state here.
	const state = leavesAlert(action);
	if (state === 'ended' || state === 'asItWas') return;
	changeAlert(draft, alertId, { state, snoozedUntil: until, intervention: id });
}

export function undoStep(draft: Progress, { payload }: EventOf<'interventionUndone'>): void {
	const done = draft.interventions.get(payload.intervention);
	if (!done) return;
	draft.interventions.set(done.id, { ...done, undone: true });
	draft.touched.interventions.add(done.id);
	const { alert } = payload;
	if (leavesAlert(done.action) === 'asItWas') return;
	if (done.by !== null && turnsTo(done.action))
		draft.verdicts = withVerdict(draft.verdicts, done.by, alert.kind, alert.id, null);
	draft.touched.settings = true;
	const student = own(draft, alert.studentId);
	if (!student || !isRunning(draft)) return;
	takeBackVisit(draft, student, done);
	draft.alerts.set(alert.id, alert);
	draft.touched.alerts.add(alert.id);
	if (!student.alerts.includes(alert.id)) student.alerts = [...student.alerts, alert.id];
}

/** Answers of a lesson alone: what comes after it followed from something else. */
export function countAnswer(draft: Progress, student: StudentId | null): void {
	if (!isRunning(draft)) return;
	for (const one of draft.interventions.values()) {
		if (one.alert.studentId !== student || one.backAt !== null) continue;
		draft.interventions.set(one.id, { ...one, attempts: one.attempts + 1 });
		draft.touched.interventions.add(one.id);
	}
}

export function settleIntervention(draft: Progress, { payload, occurredAt }: EventOf<'backOnRoute'>): void {
	const done = draft.interventions.get(payload.intervention);
	if (!done) return;
	draft.interventions.set(done.id, { ...done, attempts: payload.attempts, backAt: occurredAt });
	draft.touched.interventions.add(done.id);
}
