// Which new alerts are said aloud: those worth an interruption, each once. Which those are is decided with the alert
// (see push.ts in the domain): the queue shows them all at once, a voice must not.
import type { AlertId } from '../../domain/ids.ts';
import type { AlertRow } from '../../domain/views/row-types.ts';

export type Spoken = ReadonlySet<AlertId>;

/** What stands on the screen when it opens is read there, not announced. */
export const silentAbout = (open: readonly AlertRow[]): Spoken => new Set(open.map(({ id }) => id));

/** @param open the queue as it is now, most pressing first */
export function worthSaying(spoken: Spoken, open: readonly AlertRow[]): { say: AlertRow[]; spoken: Spoken } {
	const say = open.filter(({ id, pushed }) => pushed && !spoken.has(id));
	return { say, spoken: new Set([...spoken, ...open.map(({ id }) => id)]) };
}
