// A teacher's link to learn with at a waypoint: one at a time, put in the place of the last, taken away again. Rule [R14].
import type { TeacherCommand } from '../commands.ts';
import { emit, type Decision } from '../decision.ts';
import { hrefProblem } from '../link.ts';
import type { Refusal } from '../refusals.ts';

const SHORTEST = 1;
const LONGEST = 60;

export function setLink(
	decision: Decision,
	{ waypoint, href, minutes }: Extract<TeacherCommand, { type: 'setLink' }>
): Refusal | void {
	const index = decision.draft.map.indexOf.get(waypoint);
	if (index === undefined) return { code: 'unknownWaypoint', waypoint };
	const before = decision.draft.links[index];
	if (href === null) return before && emit(decision, 'linkSet', null, { waypoint, link: null });
	const problem = hrefProblem(href);
	if (problem) return problem;
	if (!(minutes >= SHORTEST && minutes <= LONGEST)) return { code: 'minutesOutOfRange', min: SHORTEST, max: LONGEST };
	if (before?.href !== href || before.minutes !== minutes)
		emit(decision, 'linkSet', null, { waypoint, link: { href, minutes } });
}
