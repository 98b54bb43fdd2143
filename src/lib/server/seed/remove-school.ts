// Takes a school and everything of it out of the database, so that a demo can start anew. Other schools stay as they are.
import { eq, inArray } from 'drizzle-orm';
import type { Db } from '../db/clients.ts';
import { classrooms } from '../db/schema/classrooms.ts';
import { events, snapshots } from '../db/schema/events.ts';
import { connections } from '../db/schema/presence.ts';
import { schools } from '../db/schema/schools.ts';

/** By its name; nothing happens when there is none. People, classes and what hangs on them go with the school. */
export async function removeSchool(db: Db, name: string): Promise<void> {
	await db.transaction(async (tx) => {
		const found = await tx.select({ id: schools.id }).from(schools).where(eq(schools.name, name));
		for (const { id: schoolId } of found) {
			// Held, so that nothing is appended to their streams any more.
			const rooms = await tx
				.select({ id: classrooms.id })
				.from(classrooms)
				.where(eq(classrooms.schoolId, schoolId))
				.for('update');
			const ids = rooms.map(({ id }) => id);
			if (ids.length > 0) {
				await tx.delete(events).where(inArray(events.classroomId, ids));
				await tx.delete(snapshots).where(inArray(snapshots.classroomId, ids));
				await tx.delete(connections).where(inArray(connections.classroomId, ids));
			}
			await tx.delete(schools).where(eq(schools.id, schoolId));
		}
	});
}
