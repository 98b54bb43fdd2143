// Takes back what a teacher did about an alert, or about a group suggestion and so about each of its students. Rule [L3].
import { emit, type Decision } from './decision.ts';
import type { InterventionId } from './ids.ts';
import type { Intervention } from './intervention.ts';
import type { Jam } from './jam.ts';
import { watchJams } from './jams.ts';
import { isRunning, type Progress } from './progress.ts';
import type { Refusal } from './refusals.ts';
import { clearRecovered, openAlert } from './watch.ts';
import { recallOrder } from './way/decide-way.ts';

export function undoIntervention(decision: Decision, id: InterventionId): Refusal | void {
	const { draft } = decision;
	const done = draft.interventions.get(id);
	if (!done) return { code: 'unknownIntervention' };
	if (done.undone) return { code: 'alreadyUndone' };
	if (!isRunning(draft)) return { code: 'noLesson' };
	if (!done.jam) return takeBack(decision, done);
	const refused = [...stepsWith(draft, done)].map((one) => takeBack(decision, one));
	if (refused.every((refusal) => refusal !== undefined)) return refused[0];
	restoreJam(decision, done.jam);
}

/** Of a step about a group: what was done about each of its students in the same moment. */
const stepsWith = ({ interventions }: Progress, { jam, action, at }: Intervention): Intervention[] =>
	[...interventions.values()].filter(
		(one) => one.jam?.id === jam?.id && one.action === action && one.at === at && !one.undone
	);

/** Puts the alert back as it was before that step, unless a newer one of its kind is open. */
function takeBack(decision: Decision, { id: intervention, action, alert, at }: Intervention): Refusal | void {
	const { draft } = decision;
	const student = draft.students.get(alert.studentId);
	if (!student) return { code: 'notEnrolled' };
	const open = openAlert(draft, student, alert.kind);
	if (open && open.id !== alert.id) return { code: 'alreadyOpen' };
	emit(decision, 'interventionUndone', student.id, { intervention, alert });
	if (action === 'reroute') recallOrder(decision, student, at);
	clearRecovered(decision, student.id);
}

/** Another suggestion for the same place may have come since: that one stays. */
function restoreJam(decision: Decision, jam: Jam): void {
	const { jams } = decision.draft;
	if (jams.some(({ id, waypoint }) => waypoint === jam.waypoint && id !== jam.id)) return;
	emit(decision, 'jamRestored', null, { jam });
	watchJams(decision);
}
