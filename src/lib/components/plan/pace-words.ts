// How long it still takes, how that stands to the plan, and what both rest on: countable, never a reproach.
import type { EtaRow } from '#lib/domain/pace/eta-row.ts';
import type { PaceRow, PaceStatus } from '#lib/domain/pace/standing-by-plan.ts';
import { m } from '#lib/paraglide/messages.js';
import { dayWords } from './day-words.ts';

/** "About 3–5 class days at your pace" */
export function etaWords({ low, high, unit }: EtaRow): string {
	const days = unit === 'classDays';
	if (low === high) return days ? m.plan_eta_days_one({ n: high }) : m.plan_eta_lessons_one({ n: high });
	return days ? m.plan_eta_days({ low, n: high }) : m.plan_eta_lessons({ low, n: high });
}

export function etaReasons({ because: { reached, minutes, ahead, perLesson } }: EtaRow): string[] {
	return [
		m.plan_because_pace({ n: reached, minutes }),
		m.plan_because_ahead({ n: ahead }),
		m.plan_because_lesson({ n: perLesson }),
		m.plan_because_range()
	];
}

/** The same of somebody else, for a teacher: "about 3–5 class days". */
export function etaRange({ low, high, unit }: EtaRow): string {
	const days = unit === 'classDays';
	if (low === high) return days ? m.plan_range_days_one({ n: high }) : m.plan_range_lessons_one({ n: high });
	return days ? m.plan_range_days({ low, n: high }) : m.plan_range_lessons({ low, n: high });
}

export const etaFacts = ({ because: { reached, minutes, ahead, perLesson } }: EtaRow): string[] => [
	m.plan_because_pace({ n: reached, minutes }),
	m.plan_because_ahead({ n: ahead }),
	m.plan_fact_lesson({ n: perLesson }),
	m.plan_because_range()
];

const STATUS: Record<PaceStatus, () => string> = {
	ahead: m.plan_status_ahead,
	onPlan: m.plan_status_on,
	behind: m.plan_status_behind
};

export const statusWords = (status: PaceStatus): string => STATUS[status]();

/** What the plan's line says today; nothing without a date. */
export function lineWords({ due, status, planned, reached, daysLeft }: PaceRow): string[] {
	if (due === null || status === null) return [];
	return [
		m.plan_because_line({ n: planned, reached }),
		m.plan_because_due({ date: dayWords(due), n: daysLeft }),
		...(status === 'behind' ? [m.plan_behind_way_out()] : [])
	];
}
