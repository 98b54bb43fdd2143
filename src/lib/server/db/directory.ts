// Classrooms and maps as the live part of the server looks them up.
import { and, eq } from 'drizzle-orm';
import type { CourseMap } from '../../domain/map.ts';
import type { Directory } from '../classrooms/directory.ts';
import type { Db } from './clients.ts';
import { classrooms } from './schema/classrooms.ts';
import { maps } from './schema/maps.ts';
import { schools } from './schema/schools.ts';

export const createDirectory = (db: Db): Directory => ({
	async find(classroomId) {
		const { id, schoolId, title, mapId, mapVersion } = classrooms;
		const columns = { id, schoolId, title, mapId, mapVersion, timeZone: schools.timeZone };
		const rows = db.select(columns).from(classrooms).innerJoin(schools, eq(schools.id, schoolId));
		const [found] = await rows.where(eq(id, classroomId));
		return found ?? null;
	},
	async loadMap(id, version) {
		const where = and(eq(maps.id, id), eq(maps.version, version));
		const [found] = await db.select({ body: maps.body }).from(maps).where(where);
		return found ? (found.body as CourseMap) : null;
	}
});
