// Which new cards are said aloud: those worth an interruption, each once. Which those are is decided with the alert or the
// group suggestion (see push.ts in the domain): the queue shows them all at once, a voice must not.
import type { AlertId, JamId } from '../../domain/ids.ts';
import type { Queue } from '../../domain/views/queue.ts';
import type { AlertRow, JamRow } from '../../domain/views/row-types.ts';

export type Spoken = ReadonlySet<AlertId | JamId>;
type Cards = Pick<Queue, 'open' | 'groups' | 'merged'>;

/** What stands on the screen when it opens is read there, not announced. What a group's card stands for is said with it. */
export const silentAbout = ({ open, groups, merged }: Cards): Spoken =>
	new Set([...open, ...groups, ...merged].map(({ id }) => id));

/** @param cards the queue as it is now, most pressing first */
export function worthSaying(spoken: Spoken, cards: Cards): { alerts: AlertRow[]; groups: JamRow[]; spoken: Spoken } {
	const isNew = ({ id, pushed }: AlertRow | JamRow) => pushed && !spoken.has(id);
	return {
		alerts: cards.open.filter(isNew),
		groups: cards.groups.filter(isNew),
		spoken: new Set([...spoken, ...silentAbout(cards)])
	};
}
