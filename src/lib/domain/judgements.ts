// What people say about a student's learning: a rubric for a performance task, a declaration, a piece of evidence that
// does not count. Reasons are codes: a person's own words never stand in an event.
import type { Millis, PersonId } from './ids.ts';

/** Whole and half points, from nothing of it (0) to beyond what was asked (4). */
export const RUBRIC_MOST = 4;
/** A performance task with this or more shows that the student can use it. */
export const RUBRIC_USED = 3;

export const isRubric = (rubric: number): boolean =>
	rubric >= 0 && rubric <= RUBRIC_MOST && Number.isInteger(rubric * 2);

/** Why a teacher says it is mastered. */
export const GRANT_REASONS = ['seenInClass', 'conversation', 'onPaper', 'earlierWork'] as const;
/** Why a teacher says it is not, whatever the answers say. */
export const WITHDRAW_REASONS = ['notSecure', 'neededHelp', 'notOwnWork', 'declaredTooSoon'] as const;
export const DECLARE_REASONS = [...GRANT_REASONS, ...WITHDRAW_REASONS] as const;
export type DeclareReason = (typeof DECLARE_REASONS)[number];

export const fitsVerdict = (reason: DeclareReason, mastered: boolean): boolean =>
	(mastered ? GRANT_REASONS : WITHDRAW_REASONS).some((one) => one === reason);

/** Why a piece of evidence does not count: somebody else's, a faulty task, or a slip of the person who recorded it. */
export const VOID_REASONS = ['notOwnWork', 'someoneElse', 'faultyTask', 'mistake'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

export type Voided = { reason: VoidReason; by: PersonId | null; at: Millis };
