// How a piece of work stands, in the words a student reads.
import type { Millis } from '#lib/domain/ids.ts';
import type { WorkRow } from '#lib/domain/views/work-row.ts';
import { m } from '#lib/paraglide/messages.js';
import { minutesSince } from '../ui/minutes.ts';

export function taskStateWords(work: WorkRow | undefined, now: Millis): string {
	if (!work) return '';
	if (work.state === 'draft') return m.work_state_draft();
	if (work.state === 'judged') return m.work_state_judged();
	const n = minutesSince(work.since, now);
	const age = n === 0 ? m.work_read_now() : m.work_read_ago({ n });
	return work.opened ? m.work_state_opened({ age }) : m.work_state_waiting({ age });
}

/** What a press leads to. */
export function taskGoWords(work: WorkRow | undefined): string {
	if (!work) return m.work_write();
	if (work.state === 'draft') return m.work_go_on();
	return work.state === 'judged' ? m.work_see_answer() : m.work_see();
}

const RUBRIC = [m.work_rubric_0, m.work_rubric_1, m.work_rubric_2, m.work_rubric_3, m.work_rubric_4];

/** A rubric as a child reads it; between two steps, the lower one's words. */
export const rubricSays = (rubric: number): string => (RUBRIC[Math.floor(rubric)] ?? m.work_rubric_0)();
