// What a teacher does about a class jam: gather the group, or leave it for now. Each is a step about every student of
// the group, so that what followed is kept for each [L5], and all of them are undone together [L3].
import type { TeacherCommand } from './commands.ts';
import { emit, type Decision } from './decision.ts';
import type { Millis, StudentId } from './ids.ts';
import { membersOf, suggested, type Jam, type JamAction } from './jam.ts';
import { clearJam, heldAlertOf } from './jams.ts';
import { LONGEST_OFF, SHORTEST_OFF } from './off-screen.ts';
import type { Refusal } from './refusals.ts';
import { clearRecovered } from './watch.ts';

const MINUTE = 60_000;
const USUAL = 8;

export function answerJam(
	decision: Decision,
	{ jam: id, action, students, helper: asked, minutes = USUAL }: Extract<TeacherCommand, { type: 'answerJam' }>
): Refusal | void {
	const { draft, now } = decision;
	const jam = draft.jams.find((one) => one.id === id);
	if (!jam) return { code: 'unknownJam' };
	if (action === 'notNow') {
		noteStep(decision, jam, [...draft.students.keys()], action, null);
		return clearJam(decision, jam, action);
	}
	if (!(minutes >= SHORTEST_OFF && minutes <= LONGEST_OFF))
		return { code: 'minutesOutOfRange', min: SHORTEST_OFF, max: LONGEST_OFF };
	const helper = asked ?? null;
	const group = (students ?? suggested(jam.evidence.students)).filter((one) => draft.students.has(one));
	if (group.length === 0 || (helper !== null && !draft.students.get(helper)?.helps)) return { code: 'notHere' };
	const until = now + minutes * MINUTE;
	noteStep(decision, jam, group, action, until);
	emit(decision, 'groupGathered', null, { jam: id, students: group, helper, until });
	for (const member of membersOf({ students: group, helper })) clearRecovered(decision, member);
}

/** About each of them who is held up there. */
function noteStep(
	decision: Decision,
	jam: Jam,
	students: readonly StudentId[],
	action: JamAction,
	until: Millis | null
): void {
	for (const id of students) {
		const student = decision.draft.students.get(id);
		const alert = student && heldAlertOf(decision.draft, student, jam.waypoint);
		if (!alert) continue;
		const intervention = `i${decision.draft.interventionCount + 1}`;
		emit(decision, 'interventionMade', id, { intervention, action, alert: alert.id, until, jam: jam.id });
	}
}

/** Once the agreed minutes are over, those who still need help stand in the queue again. */
export function endGatherings(decision: Decision): void {
	for (const jam of decision.draft.jams)
		if (jam.gathered && jam.gathered.until <= decision.now) clearJam(decision, jam, 'gathered');
}
