// What a teacher settles for longer than a lesson: supports of a student, the numbers alerts go by, and when a
// waypoint counts as reached.
import type { TeacherCommand } from './commands.ts';
import { emit, type Decision } from './decision.ts';
import type { Refusal } from './refusals.ts';
import { isSameRule, wrongWithRule } from './mastery/rules.ts';
import { settleAll } from './settle-mastery.ts';
import { SUPPORTS } from './supports.ts';
import { THRESHOLD_NAMES, wrongWith } from './thresholds.ts';
import { watchJams } from './jams.ts';
import { clearRecovered } from './watch.ts';

type Ask<Type extends TeacherCommand['type']> = Extract<TeacherCommand, { type: Type }>;

/** [A23] */
export function setSupports(decision: Decision, { student: id, supports }: Ask<'setSupports'>): Refusal | void {
	const student = decision.draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	const granted = SUPPORTS.filter((one) => supports.includes(one));
	if (granted.join() === student.supports.join()) return;
	emit(decision, 'supportsSet', id, { supports: granted });
	clearRecovered(decision, id);
}

/** [A24] The last one to write wins; whoever has not seen what stands now is asked to look first. */
export function setThresholds(decision: Decision, { base, values }: Ask<'setThresholds'>): Refusal | void {
	const { draft } = decision;
	const wrong = wrongWith(values);
	if (wrong) return wrong;
	const same = THRESHOLD_NAMES.every((name) => values[name] === draft.thresholds.values[name]);
	if (same) return;
	if (base !== draft.thresholds.version) return { code: 'thresholdsChanged' };
	emit(decision, 'thresholdsSet', null, { values });
	for (const id of draft.students.keys()) clearRecovered(decision, id);
}

/** [M13] As with the limits: the last to write wins, and has seen what stands now. */
export function setMasteredRule(decision: Decision, { base, rule }: Ask<'setMasteredRule'>): Refusal | void {
	const { draft } = decision;
	const wrong = wrongWithRule(rule);
	if (wrong) return wrong;
	if (isSameRule(rule, draft.rule.rule)) return;
	if (base !== draft.rule.version) return { code: 'ruleChanged' };
	emit(decision, 'masteredRuleSet', null, { rule });
	settleAll(decision);
	for (const id of draft.students.keys()) clearRecovered(decision, id);
	watchJams(decision);
}
