// An alert in sentences: one countable fact, a guess that says it is one, and what to ask. Counts nothing itself.
import type { AlertRow } from '#lib/domain/views/row-types.ts';
import type { Millis } from '#lib/domain/ids.ts';
import type { Misconception } from '#lib/domain/map.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MapWords } from './map-words.ts';
import { minutesSince } from './minutes.ts';

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
		case 'parked':
			return m.board_no_action({ n: minutesSince(evidence.since, now) });
	}
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
	return evidence.kind === 'stuck' ? evidence.weakest : null;
}

const QUESTIONS = {
	hand: m.board_ask_hand,
	wrongTurn: m.board_ask_wrong_turn,
	stuck: m.board_ask_stuck,
	parked: m.board_ask_parked
} as const;

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
