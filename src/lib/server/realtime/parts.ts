// What the live connections are built from; whoever boots the server hands it over.
import type { Access, Viewers } from '../auth/auth-types.ts';
import type { Classrooms } from '../classrooms/classroom-types.ts';
import type { People } from '../people/people.ts';
import type { Counts } from './counts.ts';
import type { Limits } from './limits.ts';
import type { Presence } from './presence.ts';

export type Parts = {
	classrooms: Pick<Classrooms, 'open'>;
	access: Pick<Access, 'mayJoin' | 'mayCommand' | 'onMembersChanged'>;
	viewers: Viewers;
	people: Pick<People, 'subscribe'>;
	presence: Pick<Presence, 'arrive'>;
	/** Names what versions count from: the same on every node; another after a restore or with another model. */
	epoch: string;
	limits: Limits;
	counts: Counts;
	/** Logs a bug once; the id is what the person is told. */
	onFault: (fault: unknown, where: string) => string;
	/** Real time, ms. */
	clock: () => number;
};
