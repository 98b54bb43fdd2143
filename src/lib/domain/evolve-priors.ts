// What is known before a class's own work: what a student brings, and what the school has measured of the map.
import type { Carried, Difficulties, Prior } from './carried.ts';
import type { EventOf } from './events.ts';
import type { Progress } from './progress.ts';
import { skillAt } from './evolve-rating.ts';
import { isLost, REACH } from './mastery/mastered.ts';
import { newCell, type Cell, type Student } from './student.ts';

/** The student has just been made by this draft. */
export function bringAlong(
	draft: Progress,
	student: Student,
	{ ability, priors = [] }: EventOf<'studentEnrolled'>['payload']
): void {
	if (ability) Object.assign(student, { ability: ability.value, answered: ability.n });
	if (priors.length === 0) return;
	const byCompetency = new Map(priors.map((prior) => [prior.competency, prior]));
	draft.map.waypoints.forEach(({ competency }, index) => {
		const prior = byCompetency.get(competency);
		if (prior) student.cells[index] = cellFrom(draft, student, index, prior);
	});
}

function cellFrom(draft: Progress, student: Student, index: number, { competency: _, ...prior }: Prior): Cell {
	const { owner } = student;
	const carried = { ...prior, mastery: startOf(prior) };
	const { mastery, known, offset, reached, reachedAt, at } = carried;
	const cell = {
		...newCell(owner, mastery, at, known, carried),
		...{ offset: offset.value, rated: offset.n },
		// Days are counted in this class: what was reached in another one counts from the day they came.
		...{ reached, reachedAt, reachedOn: draft.day, everReached: reachedAt !== null, reachedBy: draft.rule.version }
	};
	return { ...cell, skill: skillAt(draft, student, cell, index) };
}

/** [M12] What a person's word made reached there begins as reached here: one answer does not take it away. */
const startOf = ({ mastery, reached }: Carried): number => (reached && isLost(mastery) ? REACH : mastery);

export function setPriors(draft: Progress, { waypoints, items }: Difficulties): void {
	for (const { waypoint, rating } of waypoints) {
		const index = draft.map.indexOf.get(waypoint);
		if (index !== undefined) draft.difficulty[index] = rating;
	}
	for (const { item, rating } of items) draft.itemDifficulty.own.set(item, rating);
}
