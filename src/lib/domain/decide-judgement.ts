// What people say about a student's learning. Everything stands in the log in order; the latest word holds, and any
// piece can be taken out and put back.
import type { TeacherCommand } from './commands.ts';
import { emit, type Decision } from './decision.ts';
import type { Piece } from './evidence.ts';
import { fitsVerdict, isRubric, RUBRIC_MOST } from './judgements.ts';
import type { TextId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import { settleMastery } from './settle-mastery.ts';
import type { Student } from './student.ts';
import { clearRecovered, clearUnfounded } from './watch.ts';

type Ask<Type extends TeacherCommand['type']> = Extract<TeacherCommand, { type: Type }>;
type Place = { student: number; waypoint: string };
type Found = { student: Student; index: number };

export function judge(decision: Decision, ask: Ask<'judge'>): Refusal | void {
	const found = find(decision, ask);
	if ('code' in found) return found;
	if (!isRubric(ask.rubric)) return { code: 'rubricOutOfRange', min: 0, max: RUBRIC_MOST };
	const { waypoint, rubric, work } = ask;
	if (work !== undefined && !isTurnedIn(found, work)) return { code: 'workChanged' };
	emit(decision, 'assessed', found.student.id, { waypoint, rubric, ...(work && { work }), ...noteOf(decision) });
	lookAgain(decision, found);
}

/** The same again, by whomever, is done already; another reason for the same, or a note, is kept beside it. */
export function declareMastery(decision: Decision, ask: Ask<'declareMastery'>): Refusal | void {
	const found = find(decision, ask);
	if ('code' in found) return found;
	const { waypoint, mastered, reason } = ask;
	if (!fitsVerdict(reason, mastered)) return { code: 'reasonDoesNotFit' };
	const standing = found.student.cells[found.index]?.declared;
	const note = noteOf(decision);
	if (!note && standing && standing.mastered === mastered && standing.reason === reason) return;
	emit(decision, 'masteryDeclared', found.student.id, { waypoint, mastered, reason, ...note });
	lookAgain(decision, found);
}

export function voidEvidence(decision: Decision, ask: Ask<'voidEvidence'>): Refusal | void {
	const found = findPiece(decision, ask);
	if ('code' in found) return found;
	if (found.piece.void !== null) return;
	const { waypoint, evidence, reason } = ask;
	emit(decision, 'evidenceVoided', found.student.id, { waypoint, evidence, reason });
	lookAgain(decision, found);
	clearUnfounded(decision, found.student.id, waypoint);
}

export function restoreEvidence(decision: Decision, ask: Ask<'restoreEvidence'>): Refusal | void {
	const found = findPiece(decision, ask);
	if ('code' in found) return found;
	if (found.piece.void === null) return;
	const { waypoint, evidence } = ask;
	emit(decision, 'evidenceRestored', found.student.id, { waypoint, evidence });
	lookAgain(decision, found);
}

/** Taken back and changed, or judged by somebody else: whoever read it has read something else. */
function isTurnedIn({ student, index }: Found, text: TextId): boolean {
	const work = student.works[index];
	return work?.state === 'waiting' && work.text === text;
}

const noteOf = ({ text = null }: Decision): { note: TextId } | null => (text === null ? null : { note: text });

function lookAgain(decision: Decision, { student, index }: Found): void {
	settleMastery(decision, student.id, index, 'strictly');
	clearRecovered(decision, student.id);
}

function find({ draft }: Decision, { student: id, waypoint }: Place): Found | Refusal {
	const student = draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	const index = draft.map.indexOf.get(waypoint);
	return index === undefined ? { code: 'unknownWaypoint', waypoint } : { student, index };
}

function findPiece(decision: Decision, ask: Place & { evidence: number }): (Found & { piece: Piece }) | Refusal {
	const found = find(decision, ask);
	if ('code' in found) return found;
	const piece = found.student.cells[found.index]?.evidence.find(({ id }) => id === ask.evidence);
	return piece ? { ...found, piece } : { code: 'unknownEvidence' };
}
