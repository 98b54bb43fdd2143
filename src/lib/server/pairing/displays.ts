// The displays that are connected to a class.
import { and, asc, eq } from 'drizzle-orm';
import type { ClassroomId, PersonId } from '../../domain/ids.ts';
import type { Db } from '../db/clients.ts';
import { memberships } from '../db/schema/classrooms.ts';
import { people } from '../db/schema/people.ts';

/** `name`: the code it showed when it was paired. */
export type Display = { id: PersonId; name: string; since: number };

/** The longest connected first. */
export async function displaysOf(db: Db, classroomId: ClassroomId): Promise<Display[]> {
	const rows = await db
		.select({ id: people.id, name: people.displayName, since: memberships.fromAt })
		.from(memberships)
		.innerJoin(people, eq(people.id, memberships.personId))
		.where(and(eq(memberships.classroomId, classroomId), eq(memberships.role, 'display')))
		.orderBy(asc(memberships.fromAt), asc(people.id));
	return rows.map(({ since, ...row }) => ({ ...row, since: since.getTime() }));
}
