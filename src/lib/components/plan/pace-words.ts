// How long it still takes, how that stands to the plan, and what both rest on: countable, never a reproach.
import type { Day } from '#lib/domain/pace/days.ts';
import type { EtaRow } from '#lib/domain/pace/eta-row.ts';
import type { PaceLine, PaceRow, PaceStatus } from '#lib/domain/pace/standing-by-plan.ts';
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
export function lineWords({ due, status, planned, reached, daysLeft, needed }: PaceRow): string[] {
	if (due === null || status === null) return [];
	return [
		m.plan_because_line({ n: planned, reached }),
		m.plan_because_due({ date: dayWords(due), n: daysLeft }),
		...(needed === null ? [] : [m.plan_because_needed({ n: needed })]),
		...(status === 'behind' ? [m.plan_behind_way_out()] : [])
	];
}

/** The same of somebody else: why they are ahead, on plan or behind. */
export function lineFacts({ due, own, status, planned, reached, daysLeft, needed }: PaceLine): string[] {
	if (due === null || status === null) return [];
	const speed = needed === null ? m.plan_fact_hour() : m.plan_fact_needed({ n: needed });
	return [
		m.plan_fact_line({ n: planned, reached }),
		dueFact(due, daysLeft, own),
		...(reached < planned ? [speed] : [])
	];
}

/** Whose date it is, and how long until then. */
export const dueFact = (due: Day, n: number, own: boolean): string =>
	(own ? m.plan_fact_due_own : m.plan_fact_due_class)({ date: dayWords(due), n });
