// How a screen becomes a class's display: it shows a code, somebody who runs the lesson confirms it for a class, and the
// screen, which alone has the token, comes in. A code by itself lets nobody in, and is worth nothing after ten minutes.
import { and, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { ClassroomId, PersonId } from '../../domain/ids.ts';
import { recordAudit } from '../auth/audit.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { SessionCookie, Visit } from '../auth/session-cookie.ts';
import { newToken, storedForm } from '../auth/token.ts';
import type { Db } from '../db/clients.ts';
import { classrooms, memberships } from '../db/schema/classrooms.ts';
import { pairings } from '../db/schema/pairings.ts';
import { people } from '../db/schema/people.ts';
import type { ClassChange, Transaction } from '../people/class-change.ts';
import { newClassCode, spacedCode } from '../school/class-code.ts';
import { displaysOf, type Display } from './displays.ts';

export const PAIRING_MS = 10 * 60_000;

export type Waiting = { code: string; expiresAt: number; confirmed: boolean };

export type Pairings = {
	begin: () => Promise<Waiting & { token: string }>;
	/** Null when its time is over, or when there never was one. */
	look: (token: string) => Promise<Waiting | null>;
	/** False when no screen shows this code now. */
	confirm: (code: string, classroomId: ClassroomId, by: PersonId) => Promise<boolean>;
	/** Signs the confirmed screen in, once; the class it shows. */
	claim: (visit: Visit, token: string) => Promise<ClassroomId | null>;
	displaysOf: (classroomId: ClassroomId) => Promise<Display[]>;
	disconnect: (classroomId: ClassroomId, display: PersonId, by: PersonId) => Promise<void>;
	sweep: () => Promise<void>;
};

type Options = { db: Db; cookie: SessionCookie; sessions: Sessions; changeClasses: ClassChange; now: () => number };
type Confirmed = { classroomId: ClassroomId; by: PersonId | null; code: string };

/** The screen as a person of its own, in this class alone. */
async function addDisplay(tx: Transaction, { classroomId, by, code }: Confirmed): Promise<PersonId> {
	const [room] = await tx
		.select({ schoolId: classrooms.schoolId })
		.from(classrooms)
		.where(eq(classrooms.id, classroomId));
	if (!room) throw new Error(`there is no classroom ${classroomId}`);
	const [made] = await tx
		.insert(people)
		.values({ schoolId: room.schoolId, kind: 'display', displayName: spacedCode(code) })
		.returning({ id: people.id });
	if (!made) throw new Error('the display was not stored');
	await tx.insert(memberships).values({ classroomId, personId: made.id, role: 'display', grantedBy: by });
	const detail = { classroom: classroomId, display: made.id };
	await recordAudit(tx, { schoolId: room.schoolId, actor: by, action: 'displayPaired', detail });
	return made.id;
}

export function createPairings({ db, cookie, sessions, changeClasses, now }: Options): Pairings {
	const alive = () => gt(pairings.expiresAt, new Date(now()));

	return {
		async begin() {
			const token = newToken();
			const expiresAt = now() + PAIRING_MS;
			for (;;) {
				const code = newClassCode();
				const kept = await db
					.insert(pairings)
					.values({ id: storedForm(token), code, expiresAt: new Date(expiresAt) })
					.onConflictDoNothing()
					.returning({ id: pairings.id });
				if (kept.length > 0) return { token, code, expiresAt, confirmed: false };
			}
		},
		async look(token) {
			const [found] = await db
				.select()
				.from(pairings)
				.where(and(eq(pairings.id, storedForm(token)), alive()));
			if (!found) return null;
			return { code: found.code, expiresAt: found.expiresAt.getTime(), confirmed: found.classroomId !== null };
		},
		async confirm(code, classroomId, by) {
			const confirmed = await db
				.update(pairings)
				.set({ classroomId, confirmedBy: by })
				.where(and(eq(pairings.code, code), isNull(pairings.classroomId), alive()))
				.returning({ id: pairings.id });
			return confirmed.length > 0;
		},
		async claim(visit, token) {
			const mine = and(eq(pairings.id, storedForm(token)), isNotNull(pairings.classroomId), alive());
			const [wanted] = await db.select({ classroomId: pairings.classroomId }).from(pairings).where(mine);
			if (!wanted?.classroomId) return null;
			const display = await changeClasses([wanted.classroomId], async (tx) => {
				const [taken] = await tx.delete(pairings).where(mine).returning();
				if (!taken?.classroomId) return null;
				return addDisplay(tx, { classroomId: taken.classroomId, by: taken.confirmedBy, code: taken.code });
			});
			if (display === null) return null;
			await cookie.signIn(visit, display, { classroomId: wanted.classroomId });
			return wanted.classroomId;
		},
		displaysOf: (classroomId) => displaysOf(db, classroomId),
		async disconnect(classroomId, display, by) {
			const known = (await displaysOf(db, classroomId)).some(({ id }) => id === display);
			if (!known) return;
			await sessions.endAll([display]);
			await changeClasses([classroomId], async (tx) => {
				const [gone] = await tx.delete(people).where(eq(people.id, display)).returning();
				const detail = { classroom: classroomId, display };
				await recordAudit(tx, { schoolId: gone?.schoolId ?? 0, actor: by, action: 'displayEnded', detail });
			});
		},
		/** Codes that ran out, and displays whose session did: nobody can come back as them. */
		async sweep() {
			await db.delete(pairings).where(lte(pairings.expiresAt, new Date(now())));
			await db.execute(
				sql`delete from ${people} where ${people.kind} = 'display' and ${people.createdAt} < ${new Date(
					now() - PAIRING_MS
				).toISOString()} and not exists (select 1 from sessions where sessions.person_id = ${people.id})`
			);
		}
	};
}
