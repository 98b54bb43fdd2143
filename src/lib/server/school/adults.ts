// Adults of a school by the name they sign in with.
import { and, eq } from 'drizzle-orm';
import type { PersonId } from '../../domain/ids.ts';
import { plainUsername } from '../auth/username.ts';
import type { Db } from '../db/clients.ts';
import { accounts } from '../db/schema/people.ts';

/** Null when the school has no such account. */
export async function findAdult(db: Db, schoolId: number, username: string): Promise<PersonId | null> {
	const [found] = await db
		.select({ personId: accounts.personId })
		.from(accounts)
		.where(and(eq(accounts.schoolId, schoolId), eq(accounts.username, plainUsername(username))));
	return found?.personId ?? null;
}
