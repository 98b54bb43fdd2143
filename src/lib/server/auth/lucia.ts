// Lucia, set up for this server: 12 hours, because devices are shared. Only this folder knows it.
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { PersonKind, SchoolRole } from '../db/schema/people.ts';
import type { Scheme } from './scheme.ts';

/** The class whose code was used, so that "Not me" leads back to its names. */
export type SessionScope = { classroomId: number };

export type SessionFacts = { createdAt: Date; lastSeenAt: Date; deviceLabel: string; scope: SessionScope | null };
export type PersonFacts = { name: string; kind: PersonKind; schoolId: number; role: SchoolRole | null };

declare module 'lucia' {
	interface Register {
		UserId: number;
		Lucia: Lucia<SessionFacts, PersonFacts>;
		DatabaseSessionAttributes: SessionFacts;
		DatabaseUserAttributes: PersonFacts;
	}
}

/** Browsers keep a `__Host-` cookie for exactly this host, but drop it on plain HTTP. */
export const createLucia = (adapter: Adapter, scheme: Scheme): Lucia<SessionFacts, PersonFacts> =>
	new Lucia(adapter, {
		sessionExpiresIn: new TimeSpan(12, 'h'),
		sessionCookie: {
			name: scheme === 'https' ? '__Host-session' : 'session',
			attributes: { secure: scheme === 'https', sameSite: 'lax', path: '/' }
		},
		getSessionAttributes: (facts) => facts,
		getUserAttributes: (facts) => facts
	});
