// After new evidence: says in an event whether a waypoint is now reached, or no longer.
import { emit, type Decision } from './decision.ts';
import type { StudentId } from './ids.ts';
import { standsReached } from './mastery/standing.ts';

/** `strictly`: a person has changed what counts, so that what was reached has to be earned by what is left. */
export function settleMastery(
	decision: Decision,
	id: StudentId,
	index: number,
	how: 'byEvidence' | 'strictly' = 'byEvidence'
): void {
	const { draft } = decision;
	const cell = draft.students.get(id)?.cells[index];
	const waypoint = draft.map.waypoints[index]?.id;
	if (!cell || waypoint === undefined) return;
	const stands = standsReached(draft, cell, index, how === 'strictly');
	if (stands !== cell.reached) emit(decision, stands ? 'waypointReached' : 'masteryLost', id, { waypoint });
}

/** [M13] After another rule: everybody in one go, with nobody told of a loss that no answer led to. */
export function settleAll(decision: Decision): void {
	const { draft } = decision;
	for (const { id, cells } of [...draft.students.values()])
		cells.forEach((cell, index) => {
			const waypoint = draft.map.waypoints[index]?.id;
			if (!cell || waypoint === undefined) return;
			const stands = standsReached(draft, cell, index, false);
			if (stands && !cell.reached) emit(decision, 'waypointReached', id, { waypoint });
			if (!stands && cell.reached) emit(decision, 'masteryLost', id, { waypoint, because: 'rule' });
		});
}
