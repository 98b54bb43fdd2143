// What a teacher did, in the words of the log.
import type { ActionRow } from '#lib/domain/views/row-types.ts';
import { isFollowed } from '#lib/domain/recovery.ts';
import { minutesUntilBack } from '#lib/domain/why/intervention.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Names } from './names.ts';

const WORDS = {
	going: m.board_log_going,
	helped: m.board_log_helped,
	snooze: m.board_log_snooze,
	productiveStruggle: m.board_log_struggle,
	notTrue: m.board_log_not_true
} as const;

export const actionWords = ({ action, student }: ActionRow, names: Names): string =>
	WORDS[action]({ name: names.short(student) });

/** What followed it, in countable facts; nothing for a false alarm, and before there is anything to say. */
export function followedWords(action: ActionRow, running: boolean): string | null {
	if (!isFollowed(action)) return null;
	const tries = m.model_tries({ n: action.attempts });
	if (action.backAt !== null) return m.model_back_after({ minutes: minutesUntilBack(action), tries });
	if (!running) return m.model_not_back({ tries });
	return action.attempts > 0 ? m.model_since({ tries }) : null;
}

/** Newest first. */
export const newestFirst = (actions: readonly ActionRow[]): ActionRow[] =>
	[...actions].sort((a, b) => b.number - a.number);

/** What Z takes back: the newest step that still stands. */
export const lastStanding = (actions: readonly ActionRow[]): ActionRow | undefined =>
	newestFirst(actions).find((action) => !action.undone);
