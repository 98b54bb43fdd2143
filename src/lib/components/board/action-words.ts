// What a teacher did, in the words of the log.
import type { ActionRow } from '#lib/domain/views/row-types.ts';
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

/** Newest first. */
export const newestFirst = (actions: readonly ActionRow[]): ActionRow[] =>
	[...actions].sort((a, b) => b.number - a.number);

/** What Z takes back: the newest step that still stands. */
export const lastStanding = (actions: readonly ActionRow[]): ActionRow | undefined =>
	newestFirst(actions).find((action) => !action.undone);
