// Alerts that come, change and go.
import { COOLDOWN, flagOf, type Alert } from './alerts.ts';
import type { EventOf } from './events.ts';
import type { AlertId, Millis } from './ids.ts';
import { own, ownCell, type Progress } from './progress.ts';
import { isExempt } from './push.ts';
import type { Student } from './student.ts';
import { touch } from './touched.ts';

export function addAlert(
	draft: Progress,
	student: Student | undefined,
	{ payload, occurredAt }: EventOf<'alertRaised'>
): void {
	if (!student) return;
	const { alert: id, kind, waypoint, evidence, pushed = true } = payload;
	draft.alertCount++;
	draft.alerts.set(id, {
		id,
		kind,
		studentId: student.id,
		waypoint,
		raisedAt: occurredAt,
		evidence,
		pushed,
		state: 'open',
		snoozedUntil: null,
		intervention: null,
		response: null
	});
	student.alerts = [...student.alerts, id];
	draft.touched.alerts.add(id);
	if (kind === 'behindPace') student.paceToldOn = draft.day;
	if (pushed && !isExempt(kind)) draft.pushedAt = student.pushedAt = occurredAt;
	const index = waypoint === null ? undefined : draft.map.indexOf.get(waypoint);
	const flag = flagOf(evidence);
	if (index === undefined || (flag === null && kind !== 'lostMastery')) return;
	const cell = ownCell(draft, student, index, occurredAt);
	if (flag === null) cell.lossToldAt = occurredAt;
	else cell.flagged = [...cell.flagged, flag];
}

export function dropAlert(draft: Progress, { payload, occurredAt: at }: EventOf<'alertCleared'>): void {
	const { alert: id, because } = payload;
	const alert = draft.alerts.get(id);
	if (!alert) return;
	draft.alerts.delete(id);
	draft.touched.alerts.add(id);
	const student = own(draft, alert.studentId);
	if (!student) return;
	student.alerts = student.alerts.filter((other) => other !== id);
	if (because === 'voided') forgetFlag(draft, student, alert, at);
	const quiet = COOLDOWN[alert.kind];
	if (quiet !== undefined) student.quietUntil = { ...student.quietUntil, [alert.kind]: at + quiet };
	touch(draft.touched, student.id);
}

/** What stood on evidence that does not count may be raised again. */
function forgetFlag(draft: Progress, student: Student, { waypoint, evidence }: Alert, at: Millis): void {
	const index = draft.map.indexOf.get(waypoint ?? '');
	if (index === undefined) return;
	const cell = ownCell(draft, student, index, at);
	cell.flagged = cell.flagged.filter((flag) => flag !== flagOf(evidence));
}

export function changeAlert(draft: Progress, id: AlertId, changes: Partial<Alert>): void {
	const alert = draft.alerts.get(id);
	if (!alert) return;
	draft.alerts.set(id, { ...alert, ...changes });
	draft.touched.alerts.add(id);
	touch(draft.touched, alert.studentId);
}
