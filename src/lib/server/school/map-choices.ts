// The maps a new class can be given: the newest version of each that is everybody's or the school's own.
import { desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../db/clients.ts';
import { maps } from '../db/schema/maps.ts';

export type MapChoice = { id: string; version: number; title: string };

export async function mapChoices(db: Db, schoolId: number): Promise<MapChoice[]> {
	const found = await db
		.selectDistinctOn([maps.id], { id: maps.id, version: maps.version, title: sql<string>`${maps.body} ->> 'title'` })
		.from(maps)
		.where(or(isNull(maps.schoolId), eq(maps.schoolId, schoolId)))
		.orderBy(maps.id, desc(maps.version));
	return found.sort((a, b) => a.title.localeCompare(b.title));
}
