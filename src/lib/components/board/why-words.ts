// Why an alert is there, and why its card stands first, in sentences. Counts nothing itself (see views/why.ts).
import type { WhyFirst } from '#lib/domain/views/queue.ts';
import type { Why } from '#lib/domain/views/why.ts';
import type { Millis } from '#lib/domain/ids.ts';
import { m } from '#lib/paraglide/messages.js';
import { minutesSince } from './minutes.ts';
import { ALERT_LOOK } from './status-look.ts';

const RULES: Record<Why['rule'], (why: Why) => string> = {
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
	behindPace: ({ seen, of }) => m.alerts_why_behind_pace({ seen, of }),
	lostMastery: ({ limit }) => m.alerts_why_lost_mastery({ limit })
};

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

export const whyWords = (why: Why): string[] =>
	[RULES[why.rule](why), endOf(why), why.limitsChanged ? m.alerts_limits_changed() : null].filter(
		(words) => words !== null
	);

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
