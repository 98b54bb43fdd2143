// Being signed in: how it begins, who it is, and how it ends. Must not know cookies: those are
// session-cookie.ts's.
import { and, desc, eq, gt, inArray, lte, ne, sql, type SQL } from 'drizzle-orm';
import type { Lucia } from 'lucia';
import type { Db } from '../db/clients.ts';
import { people } from '../db/schema/people.ts';
import { sessions } from '../db/schema/sessions.ts';
import type { Viewer } from './auth-types.ts';
import type { PersonFacts, SessionFacts, SessionScope } from './lucia.ts';
import type { Revocations } from './revoked.ts';
import { toViewer } from './viewer.ts';

const SEEN_EVERY_MS = 5 * 60_000;

export type Opened = { token: string; expiresAt: Date };

/** One place where somebody is signed in, as they may see it themself. */
export type SessionEntry = { id: string; deviceLabel: string; createdAt: Date; lastSeenAt: Date };

export type Sessions = {
	open: (personId: number, deviceLabel: string, scope: SessionScope | null) => Promise<Opened>;
	/** `renewed`: it lives longer now, so the cookie must too. */
	look: (token: string) => Promise<{ viewer: Viewer; renewed: boolean } | null>;
	/** Newest first. */
	list: (personId: number) => Promise<SessionEntry[]>;
	/** False when this person has no such session. */
	end: (personId: number, sessionId: string) => Promise<boolean>;
	endOthers: (personId: number, keep: string) => Promise<void>;
	endAll: (personIds: readonly number[]) => Promise<void>;
	/** Of the students who came in by this class's code, those begun at `before` (ms) or earlier. */
	endEntered: (classroomId: number, before: number) => Promise<void>;
	sweep: () => Promise<void>;
};

type Options = { db: Db; lucia: Lucia<SessionFacts, PersonFacts>; revocations: Revocations; now: () => number };

export function createSessions({ db, lucia, revocations, now }: Options): Sessions {
	async function endWhere(which: SQL | undefined): Promise<boolean> {
		const ended = await db.delete(sessions).where(which).returning({ id: sessions.id });
		await revocations.announce(ended.map(({ id }) => id));
		return ended.length > 0;
	}

	return {
		async open(personId, deviceLabel, scope) {
			const at = new Date(now());
			const session = await lucia.createSession(personId, { createdAt: at, lastSeenAt: at, deviceLabel, scope });
			return { token: session.id, expiresAt: session.expiresAt };
		},
		async look(token) {
			const { session, user } = await lucia.validateSession(token);
			if (!session) return null;
			if (now() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
				await db
					.update(sessions)
					.set({ lastSeenAt: new Date(now()) })
					.where(eq(sessions.id, session.id));
			const viewer = toViewer(session, user);
			revocations.remember(viewer.sessionId, viewer.expiresAt);
			return { viewer, renewed: session.fresh };
		},
		list: (personId) =>
			db
				.select({
					id: sessions.id,
					deviceLabel: sessions.deviceLabel,
					createdAt: sessions.createdAt,
					lastSeenAt: sessions.lastSeenAt
				})
				.from(sessions)
				.where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, new Date(now()))))
				.orderBy(desc(sessions.createdAt)),
		end: (personId, sessionId) => endWhere(and(eq(sessions.personId, personId), eq(sessions.id, sessionId))),
		async endOthers(personId, keep) {
			await endWhere(and(eq(sessions.personId, personId), ne(sessions.id, keep)));
		},
		async endAll(personIds) {
			if (personIds.length > 0) await endWhere(inArray(sessions.personId, [...personIds]));
		},
		async endEntered(classroomId, before) {
			const students = db.select({ id: people.id }).from(people).where(eq(people.kind, 'student'));
			const entered = sql`(${sessions.scope} ->> 'classroomId')::int = ${classroomId}`;
			await endWhere(and(entered, lte(sessions.createdAt, new Date(before)), inArray(sessions.personId, students)));
		},
		async sweep() {
			await endWhere(lte(sessions.expiresAt, new Date(now())));
		}
	};
}
