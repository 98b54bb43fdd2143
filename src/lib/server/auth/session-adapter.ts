// Where Lucia keeps its sessions. A token is hashed exactly once, in the two places where Lucia hands one over
// (`getSessionAndUser`, `setSession`); every other id is the stored form already, because that is what Lucia was given
// back. So a stored id, seen in a list or stolen from a backup, ends a session but never opens one.
import { eq, lte } from 'drizzle-orm';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Db } from '../db/clients.ts';
import { accounts, people, type SchoolRole } from '../db/schema/people.ts';
import { sessions } from '../db/schema/sessions.ts';
import type { SessionScope } from './lucia.ts';
import { storedForm } from './token.ts';

type SessionRow = typeof sessions.$inferSelect;

const toSession = (row: SessionRow): DatabaseSession => ({
	id: row.id,
	userId: row.personId,
	expiresAt: row.expiresAt,
	attributes: {
		createdAt: row.createdAt,
		lastSeenAt: row.lastSeenAt,
		deviceLabel: row.deviceLabel,
		scope: row.scope as SessionScope | null
	}
});

const toUser = (person: typeof people.$inferSelect, role: SchoolRole | null): DatabaseUser => ({
	id: person.id,
	attributes: { name: person.displayName, kind: person.kind, schoolId: person.schoolId, role }
});

export const createSessionAdapter = (db: Db): Adapter => ({
	async getSessionAndUser(token) {
		const [row] = await db
			.select({ session: sessions, person: people, role: accounts.role })
			.from(sessions)
			.innerJoin(people, eq(people.id, sessions.personId))
			.leftJoin(accounts, eq(accounts.personId, people.id))
			.where(eq(sessions.id, storedForm(token)));
		return row ? [toSession(row.session), toUser(row.person, row.role)] : [null, null];
	},
	async getUserSessions(personId) {
		return (await db.select().from(sessions).where(eq(sessions.personId, personId))).map(toSession);
	},
	async setSession({ id: token, userId, expiresAt, attributes }) {
		await db.insert(sessions).values({ id: storedForm(token), personId: userId, expiresAt, ...attributes });
	},
	async updateSessionExpiration(id, expiresAt) {
		await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));
	},
	async deleteSession(id) {
		await db.delete(sessions).where(eq(sessions.id, id));
	},
	async deleteUserSessions(personId) {
		await db.delete(sessions).where(eq(sessions.personId, personId));
	},
	async deleteExpiredSessions() {
		await db.delete(sessions).where(lte(sessions.expiresAt, new Date()));
	}
});
