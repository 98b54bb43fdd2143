// What followed a teacher's step: notices, at whatever a student does next, that they are over what it was about.
import type { Alert } from './alerts.ts';
import { emit, type Decision } from './decision.ts';
import type { StudentId } from './ids.ts';
import type { Intervention } from './intervention.ts';
import { isFollowed } from './interventions.ts';
import { isRunning, type Progress } from './progress.ts';

/** `isOver`: whether the clear condition of such an alert holds now. */
export function noteRecovery(
	decision: Decision,
	id: StudentId,
	isOver: (progress: Progress, alert: Alert) => boolean
): void {
	const { draft } = decision;
	if (!isRunning(draft)) return;
	for (const one of draft.interventions.values()) {
		if (one.alert.studentId !== id || one.backAt !== null || !isFollowed(one)) continue;
		if (draft.alerts.has(one.alert.id) || !isBack(draft, one, isOver)) continue;
		emit(decision, 'backOnRoute', id, { intervention: one.id, attempts: one.attempts });
	}
}

/** After a hand: the next right answer. After being parked: any step since. */
function isBack(
	draft: Progress,
	{ alert, attempts, at }: Intervention,
	isOver: (progress: Progress, alert: Alert) => boolean
): boolean {
	const student = draft.students.get(alert.studentId);
	if (alert.kind === 'hand') return attempts > 0 && student?.outcomes.at(-1) !== 0;
	if (alert.kind === 'parked') return (student?.lastActionAt ?? 0) > at;
	return isOver(draft, alert);
}
