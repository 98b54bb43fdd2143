// Why an alert is there, and why its card stands first, in sentences. Counts nothing itself (see views/why.ts).
import type { WhyFirst } from '#lib/domain/views/queue.ts';
import type { Why } from '#lib/domain/views/why.ts';
import type { Millis } from '#lib/domain/ids.ts';
import { m } from '#lib/paraglide/messages.js';
import { dueFact } from '../plan/pace-words.ts';
import { minutesSince } from '../ui/minutes.ts';
import { ALERT_LOOK } from './status-look.ts';

/** A moment in class time, as people read it. */
type DateWords = (at: Millis) => string;

const RULES: Record<Why['rule'], (why: Why, dateOf: DateWords) => string[] | string> = {
	hand: () => m.alerts_why_hand(),
	critical: ({ seen, of, within, limit }) => m.alerts_why_critical({ seen, of, within, limit }),
	wrongTurnAlike: ({ seen: n, limit }) => m.alerts_why_wrong_turn_alike({ n, limit }),
	wrongTurnBefore: ({ seen: n, limit }) => m.alerts_why_wrong_turn_before({ n, limit }),
	stuckInRow: ({ seen: n }) => m.alerts_why_stuck_in_row({ n }),
	stuckLow: ({ seen, of, within, limit }) => m.alerts_why_stuck_low({ seen, of, within, limit }),
	struggling: ({ seen, of, limit }) => m.alerts_why_struggling({ seen, of, limit }),
	rapidWrong: ({ seen, of, within, limit }) => m.alerts_why_rapid_wrong({ seen, of, within, limit }),
	hintRush: ({ seen, of, within, limit }) => m.alerts_why_hint_rush({ seen, of, within, limit }),
	hintRushSeconds: ({ seen, of, within, limit }) => m.alerts_why_hint_rush_seconds({ seen, of, within, limit }),
	parked: ({ seen, limit }) => m.alerts_why_parked({ seen, limit }),
	behindPace: ({ seen: reached, of: n, behind }) => behindWords(n, reached, behind),
	lostMastery: ({ limit, lost }, dateOf) => [m.alerts_why_lost_mastery({ limit }), ...lostWords(lost, dateOf)]
};

/** [P6] Left of the line, and too slow for the date, after an hour of work; and whose date it is. */
function behindWords(n: number, reached: number, behind: Why['behind']): string[] {
	const line = m.plan_fact_line({ n, reached });
	if (!behind) return [line];
	const { due, left, needed, own } = behind;
	return [line, dueFact(due, left, own), m.plan_fact_needed({ n: needed }), m.alerts_why_behind_hour()];
}

function lostWords(lost: Why['lost'], dateOf: DateWords): string[] {
	if (!lost) return [];
	const { reachedAt, at } = lost;
	return [
		reachedAt === null
			? m.alerts_why_lost_on({ lost: dateOf(at) })
			: m.alerts_why_lost_dates({ reached: dateOf(reachedAt), lost: dateOf(at) })
	];
}

function endOf({ rule, until: n }: Why): string | null {
	switch (rule) {
		case 'hand':
			return null;
		case 'critical':
		case 'stuckInRow':
		case 'stuckLow':
		case 'lostMastery':
			return m.alerts_ends_level({ n });
		case 'wrongTurnAlike':
		case 'wrongTurnBefore':
			return m.alerts_ends_right({ n });
		case 'struggling':
			return m.alerts_ends_of_ten({ n });
		case 'rapidWrong':
		case 'hintRush':
		case 'hintRushSeconds':
			return m.alerts_ends_quick({ n });
		case 'parked':
			return m.alerts_ends_action();
		case 'behindPace':
			return m.alerts_ends_plan();
	}
}

export const whyWords = (why: Why, dateOf: DateWords): string[] =>
	[RULES[why.rule](why, dateOf), endOf(why), why.limitsChanged ? m.alerts_limits_changed() : null]
		.flat()
		.filter((words) => words !== null);

/** `byDay`: visits count by the school's day, not by the lesson. */
export function firstWords(why: WhyFirst, now: Millis, byDay: boolean): string {
	switch (why.because) {
		case 'only':
			return m.alerts_first_only();
		case 'kind':
			return m.alerts_first_kind({ kind: ALERT_LOOK[why.kind].word(), before: ALERT_LOOK[why.before].word() });
		case 'notVisited':
			return byDay ? m.alerts_first_not_today() : m.alerts_first_not_in_lesson();
		case 'visitedBefore':
			return m.alerts_first_visited_before({ n: minutesSince(why.visitedAt, now) });
		case 'waitsLonger':
			return m.alerts_first_waits({ n: minutesSince(why.since, now) });
	}
}
