// Addresses that lead away from here: what one may look like, and the link a teacher sets for a waypoint. Pure: no
// address is ever opened by the model.
import type { PersonId } from './ids.ts';

/** Longer ones nobody types, and most of such an address is a tracker's. */
export const LONGEST_HREF = 500;

/** What a class's teacher has set at a waypoint; `by`: who. */
export type TeachersLink = { href: string; minutes: number; by: PersonId | null };

/** The name under which it is opened, as resources of the map have theirs. */
export const TEACHERS_LINK = 'teachers-link';

export type HrefProblem = { code: 'notHttps' } | { code: 'linkTooLong'; max: number } | { code: 'linkUnreadable' };

/** A name with a dot in it, perhaps a port, and what may stand after it: no user name, no space, nothing that needs escaping. */
const ADDRESS =
	/^https:\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/i;

export function hrefProblem(href: string): HrefProblem | null {
	if (href.length > LONGEST_HREF) return { code: 'linkTooLong', max: LONGEST_HREF };
	if (!/^https:\/\//i.test(href)) return { code: 'notHttps' };
	return ADDRESS.test(href) ? null : { code: 'linkUnreadable' };
}

/** Where it leads, to be told before it is followed; empty for what is no address. */
export const hostOf = (href: string): string => (ADDRESS.exec(href)?.[1] ?? '').toLowerCase();
