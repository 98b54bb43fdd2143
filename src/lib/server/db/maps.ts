// Maps in the database. A version never changes once it is there.
import type { CourseMap } from '../../domain/map.ts';
import type { Db } from './clients.ts';
import { maps } from './schema/maps.ts';

/** Keeps this version if it is not there yet. */
export async function keepMap(db: Db, map: CourseMap, schoolId: number | null = null): Promise<void> {
	await db.insert(maps).values({ id: map.id, version: map.version, schoolId, body: map }).onConflictDoNothing();
}
