// An alert in sentences: one countable fact, a guess that says it is one, and what to ask. Counts nothing itself.
import type { AlertKind, EvidenceOf } from '#lib/domain/alerts.ts';
import type { AlertRow } from '#lib/domain/views/row-types.ts';
import type { Millis } from '#lib/domain/ids.ts';
import type { Misconception } from '#lib/domain/map.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MapWords } from './map-words.ts';
import { minutesSince } from '../ui/minutes.ts';

/** "4 misses in a row; 0 hints": what was counted, so that it can be checked. Empty where nothing was tried. */
export function factOf({ evidence, tries, hints }: AlertRow, now: Millis): string {
	switch (evidence.kind) {
		case 'hand':
			return tries.length > 0
				? withHints(m.board_misses({ n: tries.length }), hints)
				: hints > 0
					? m.board_hints({ n: hints })
					: '';
		case 'wrongTurn':
			return withHints(
				evidence.because === 'misconception'
					? m.board_misses_alike({ n: evidence.misses })
					: m.board_misses({ n: evidence.misses }),
				hints
			);
		case 'stuck':
			return withHints(
				evidence.because === 'missesInARow'
					? m.board_misses_in_row({ n: evidence.misses })
					: m.board_right_of({ correct: evidence.correct, attempts: evidence.attempts }),
				evidence.hints
			);
		case 'critical': {
			const { correct, attempts, minutes: n } = evidence;
			return withHints(m.alerts_right_of_in({ correct, attempts, n }), evidence.hints);
		}
		case 'struggling':
			return strugglingFact(evidence);
		case 'rapidWrong': {
			const { count: n, of, seconds, ms } = evidence;
			const fact = m.alerts_rapid_fact({ n, of, seconds });
			const list = ms.map((one) => Math.round(one / 100) / 10).join(', ');
			return ms.length > 0 ? m.alerts_fact_and({ fact, more: m.alerts_rapid_times({ list }) }) : fact;
		}
		case 'hintRush': {
			const { count: n, of } = evidence;
			return 'pace' in evidence
				? m.alerts_rush_fact({ n, of })
				: m.alerts_rush_seconds_fact({ n, of, seconds: evidence.seconds });
		}
		case 'parked':
			return m.board_no_action({ n: minutesSince(evidence.since, now) });
		case 'behindPace':
			return paceFact(evidence);
		case 'lostMastery':
			return m.alerts_lost_fact({ n: evidence.misses });
	}
}

const BECAUSE = {
	manyErrors: m.alerts_many_errors,
	hintsUnused: m.alerts_hints_unused,
	hintsNotHelping: m.alerts_hints_not_helping
} as const;

/** A row of misses here says more than the count alone. */
const TELLING_ROW = 4;

function strugglingFact({ correct, of: n, because, inRow }: EvidenceOf<'struggling'>): string {
	const fact = m.alerts_fact_and({ fact: m.alerts_right_of_last({ correct, n }), more: BECAUSE[because]() });
	return inRow >= TELLING_ROW ? m.alerts_fact_and({ fact, more: m.alerts_in_row({ n: inRow }) }) : fact;
}

function paceFact({ reached, planned, lessons, unit, by }: EvidenceOf<'behindPace'>): string {
	const fact = m.alerts_pace_fact({ reached, planned });
	if (by) return m.alerts_fact_and({ fact, more: m.alerts_pace_needs({ n: by.needed, left: by.left }) });
	if (!lessons) return fact;
	const [low, n] = lessons;
	const togo = unit === 'classDays' ? m.alerts_pace_days : m.alerts_pace_lessons;
	return m.alerts_fact_and({ fact, more: togo({ low, n }) });
}

const withHints = (fact: string, hints: number): string =>
	m.board_fact_and_hints({ fact, hints: m.board_hints({ n: hints }) });

/** The wrong idea this alert points to: named by its evidence, or else shared by all the tries it shows. */
export function guessOf({ evidence, tries }: AlertRow, words: MapWords): Misconception | undefined {
	if (evidence.kind === 'wrongTurn' && evidence.because === 'misconception')
		return words.misconception(evidence.misconception);
	const tag = tries[0]?.misconception ?? null;
	return tries.length > 1 && tries.every((one) => one.misconception === tag) ? words.misconception(tag) : undefined;
}

/** The waypoint that comes first and may be what is missing. */
export function missingBefore({ evidence }: AlertRow): string | null {
	if (evidence.kind === 'wrongTurn' && evidence.because === 'missingPrerequisite') return evidence.prerequisite;
	return 'weakest' in evidence ? evidence.weakest : null;
}

const QUESTIONS: Record<AlertKind, () => string> = {
	hand: m.board_ask_hand,
	wrongTurn: m.board_ask_wrong_turn,
	stuck: m.board_ask_stuck,
	parked: m.board_ask_parked,
	critical: m.alerts_ask_critical,
	struggling: m.alerts_ask_struggling,
	rapidWrong: m.alerts_ask_rapid_wrong,
	hintRush: m.alerts_ask_hint_rush,
	behindPace: m.alerts_ask_behind_pace,
	lostMastery: m.alerts_ask_lost_mastery
};

/** One question to ask aloud: the map's own, or one that always helps to listen. */
export const questionFor = (alert: AlertRow, guess: Misconception | undefined): string =>
	guess?.ask ?? QUESTIONS[alert.kind]();

const RESPONSES = {
	turnAround: m.board_says_turn_around,
	keepGoing: m.board_says_keep_going,
	notRight: m.board_says_not_right
} as const;

/** What the student answered to their own notice. */
export const responseWords = ({ response }: AlertRow, name: string): string | null =>
	response === null ? null : RESPONSES[response]({ name });
