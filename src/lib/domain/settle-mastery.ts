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
	const stands = standsReached(draft.map, cell, index, how === 'strictly');
	if (stands !== cell.reached) emit(decision, stands ? 'waypointReached' : 'masteryLost', id, { waypoint });
}
