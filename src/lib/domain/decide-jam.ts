// What a teacher does about a class jam: gather the group, or leave it for now.
import type { TeacherCommand } from './commands.ts';
import { emit, type Decision } from './decision.ts';
import { clearJam } from './jams.ts';
import { LONGEST_OFF, SHORTEST_OFF } from './off-screen.ts';
import type { Refusal } from './refusals.ts';

const MINUTE = 60_000;
const USUAL = 8;

export function answerJam(
	decision: Decision,
	{ jam: id, action, students, helper: asked, minutes = USUAL }: Extract<TeacherCommand, { type: 'answerJam' }>
): Refusal | void {
	const { draft, now } = decision;
	const jam = draft.jams.find((one) => one.id === id);
	if (!jam) return { code: 'unknownJam' };
	if (action === 'notNow') return clearJam(decision, jam, 'notNow');
	if (!(minutes >= SHORTEST_OFF && minutes <= LONGEST_OFF))
		return { code: 'minutesOutOfRange', min: SHORTEST_OFF, max: LONGEST_OFF };
	const helper = asked ?? null;
	const group = (students ?? jam.evidence.students).filter((one) => draft.students.has(one));
	if (group.length === 0 || (helper !== null && !draft.students.get(helper)?.helps)) return { code: 'notHere' };
	emit(decision, 'groupGathered', null, { jam: id, students: group, helper, until: now + minutes * MINUTE });
}

/** Once the agreed minutes are over, those who still need help stand in the queue again. */
export function endGatherings(decision: Decision): void {
	for (const jam of decision.draft.jams)
		if (jam.gathered && jam.gathered.until <= decision.now) clearJam(decision, jam, 'gathered');
}
