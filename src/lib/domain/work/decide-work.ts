// Writing for people to read: kept while it is written, turned in, taken back until somebody has opened it.
import { emit, type Decision } from '../decision.ts';
import type { TextId, WaypointId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Student } from '../student.ts';
import { hasTask, replacedBy, type Work } from './work.ts';
import type { TeacherWorkCommand } from './work-commands.ts';

type Found = { student: Student; index: number; work: Work | undefined };

export function keepDraft(decision: Decision, waypoint: WaypointId): Refusal | void {
	const found = toWriteIn(decision, waypoint);
	if ('code' in found) return found;
	const { student, work, text } = found;
	emit(decision, 'draftKept', student.id, { waypoint, text, replaces: replacedBy(work) });
}

export function turnInWork(decision: Decision, waypoint: WaypointId): Refusal | void {
	const found = toWriteIn(decision, waypoint);
	if ('code' in found) return found;
	const { student, work, text } = found;
	emit(decision, 'workTurnedIn', student.id, { waypoint, text, replaces: replacedBy(work) });
}

export function takeBackWork(decision: Decision, waypoint: WaypointId): Refusal | void {
	const found = find(decision, decision.student, waypoint);
	if ('code' in found) return found;
	if (found.work?.state !== 'waiting') return { code: 'notTurnedIn' };
	if (found.work.opened) return { code: 'alreadyOpened' };
	emit(decision, 'workTakenBack', found.student.id, { waypoint });
}

/** Opened by two people, or twice, it is opened once. */
export function openWork(decision: Decision, { student, waypoint }: TeacherWorkCommand): Refusal | void {
	const found = find(decision, student, waypoint);
	if ('code' in found) return found;
	if (found.work?.state !== 'waiting') return { code: 'notTurnedIn' };
	if (!found.work.opened) emit(decision, 'workOpened', student, { waypoint, text: found.work.text });
}

/** What is turned in stands as it is until it was taken back or judged. */
function toWriteIn(decision: Decision, waypoint: WaypointId): (Found & { text: TextId }) | Refusal {
	const found = find(decision, decision.student, waypoint);
	if ('code' in found) return found;
	if (!hasTask(decision.draft.map, found.index)) return { code: 'noTask', waypoint };
	if (found.work?.state === 'waiting') return { code: 'alreadyTurnedIn' };
	const { text = null } = decision;
	return text === null ? { code: 'noWords' } : { ...found, text };
}

function find({ draft }: Decision, id: number | null, waypoint: WaypointId): Found | Refusal {
	const student = id === null ? undefined : draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	const index = draft.map.indexOf.get(waypoint);
	return index === undefined ? { code: 'unknownWaypoint', waypoint } : { student, index, work: student.works[index] };
}
