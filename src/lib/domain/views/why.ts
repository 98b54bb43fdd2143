// Why an alert is there, in countable facts: which rule, what was seen, from where on, and when it ends. Codes and
// numbers; the catalogue words them.
import type { AlertEvidence, BehindBy } from '../alerts.ts';
import type { Millis } from '../ids.ts';
import type { ThresholdSetting, Thresholds } from '../thresholds.ts';
import type { AlertRow } from './row-types.ts';

/** `seen` of `of`, `within` so many seconds, at so many words a second, or under such a level (hundredths); raised from
 * `limit` on; ends at `until`. `behind` and `lost` hold what only those kinds have. */
export type Why = {
	rule: WhyRule;
	seen: number;
	of: number;
	limit: number;
	within: number;
	until: number;
	/** The limits were changed after it came: it was raised by older ones. */
	limitsChanged: boolean;
	behind: BehindBy | null;
	lost: { reachedAt: Millis | null; at: Millis } | null;
};

export type WhyRule =
	| 'hand'
	| 'critical'
	| 'wrongTurnAlike'
	| 'wrongTurnBefore'
	| 'stuckInRow'
	| 'stuckLow'
	| 'struggling'
	| 'rapidWrong'
	| 'hintRush'
	| 'hintRushSeconds'
	| 'parked'
	| 'behindPace'
	| 'lostMastery';

type Facts = Partial<Omit<Why, 'rule' | 'limitsChanged'>> & { rule: WhyRule };

const NONE = { seen: 0, of: 0, limit: 0, within: 0, until: 0, behind: null, lost: null };
const MINUTE = 60_000;
/** Where stuck and critical end, and where a lost waypoint is reached again, in hundredths. */
const OVER = 80;
const BACK = 93;
const RIGHT_AGAIN = 2;

export function whyOf({ evidence, raisedAt }: AlertRow, { values, at }: ThresholdSetting, now: Millis): Why {
	return { ...NONE, ...factsOf(evidence, values, now, raisedAt), limitsChanged: at !== null && at > raisedAt };
}

function factsOf(evidence: AlertEvidence, limits: Thresholds, now: Millis, raisedAt: Millis): Facts {
	switch (evidence.kind) {
		case 'hand':
			return { rule: 'hand' };
		case 'critical':
			return {
				rule: 'critical',
				seen: evidence.correct,
				of: evidence.attempts,
				limit: limits.criticalAttempts,
				within: limits.criticalLevel,
				until: OVER
			};
		case 'wrongTurn':
			return {
				rule: evidence.because === 'misconception' ? 'wrongTurnAlike' : 'wrongTurnBefore',
				seen: evidence.misses,
				limit: limits.wrongTurnMisses,
				until: RIGHT_AGAIN
			};
		case 'stuck':
			return evidence.because === 'missesInARow'
				? { rule: 'stuckInRow', seen: evidence.misses, limit: evidence.misses, until: OVER }
				: {
						rule: 'stuckLow',
						seen: evidence.correct,
						of: evidence.attempts,
						limit: limits.stuckAttempts,
						within: limits.stuckLevel,
						until: OVER
					};
		case 'struggling':
			return {
				rule: 'struggling',
				seen: evidence.correct,
				of: evidence.of,
				limit: limits.strugglingRight,
				until: limits.strugglingOver
			};
		case 'rapidWrong':
			return rush('rapidWrong', evidence, limits.rapidWrongs);
		case 'hintRush':
			return 'pace' in evidence
				? rush('hintRush', { ...evidence, seconds: evidence.pace }, limits.hintRushes)
				: rush('hintRushSeconds', evidence, limits.hintRushes);
		case 'parked':
			return {
				rule: 'parked',
				seen: Math.floor((now - evidence.since) / MINUTE),
				limit: evidence.minutes ?? limits.parkedMinutes
			};
		case 'behindPace':
			return { rule: 'behindPace', seen: evidence.reached, of: evidence.planned, behind: evidence.by ?? null };
		case 'lostMastery':
			return {
				rule: 'lostMastery',
				seen: evidence.misses,
				limit: OVER,
				until: BACK,
				lost: { reachedAt: evidence.reachedAt, at: evidence.lostAt ?? raisedAt }
			};
	}
}

const rush = (rule: WhyRule, { count: seen, of, seconds: within }: Rush, limit: number): Facts => ({
	rule,
	seen,
	of,
	within,
	limit,
	until: 1
});
type Rush = { count: number; of: number; seconds: number };
