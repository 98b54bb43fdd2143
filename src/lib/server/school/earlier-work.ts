// What earlier classes of the school hand on: a student's own evidence, and how hard a map has proved. Read from their
// progress, which is their log; written nowhere but in the new class's own log.
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Brought, Difficulties } from '../../domain/carried.ts';
import { toClassTime, toRealTime } from '../../domain/clock.ts';
import type { ClassroomId, StudentId } from '../../domain/ids.ts';
import { broughtAt, broughtFrom, broughtTogether, difficultiesOf, difficultiesTogether } from '../../domain/priors.ts';
import type { Progress } from '../../domain/progress.ts';
import type { Classrooms } from '../classrooms/classroom-types.ts';
import type { Db } from '../db/clients.ts';
import { classrooms, memberships } from '../db/schema/classrooms.ts';

export type SchoolMap = { schoolId: number; mapId: string; mapVersion: number };

export type EarlierWork = {
	/** What these students bring to this class from others they are or were in. */
	broughtTo: (classroomId: ClassroomId, students: readonly StudentId[]) => Promise<Brought[]>;
	/** What classes of the school have measured of this version of a map. */
	measuredFor: (map: SchoolMap) => Promise<Difficulties>;
};

type Parts = { db: Db; classrooms: Pick<Classrooms, 'open'>; onFault: (error: unknown) => void };

/** The newest classes on a map say enough of how hard it is. */
const MOST_CLASSES = 12;

export function createEarlierWork({ db, classrooms: live, onFault }: Parts): EarlierWork {
	/** A class that cannot be read is reported and passed over: nobody is kept out for it. */
	async function progressOf(id: ClassroomId): Promise<Progress | null> {
		try {
			return (await live.open(id))?.progress() ?? null;
		} catch (error) {
			onFault(error);
			return null;
		}
	}

	async function broughtBy(classroomId: ClassroomId, students: readonly StudentId[]): Promise<Brought[]> {
		const from = await progressOf(classroomId);
		if (!from) return [];
		return students.flatMap((student) => {
			const brought = broughtFrom(from, student);
			return brought ? [broughtAt(brought, (at) => toRealTime(from.clock, at))] : [];
		});
	}

	return {
		async broughtTo(classroomId, students) {
			const elsewhere = await otherClassesOf(db, classroomId, students);
			if (elsewhere.size === 0) return [];
			const clock = (await progressOf(classroomId))?.clock;
			if (!clock) return [];
			const all: Brought[] = [];
			for (const [other, theirs] of elsewhere) all.push(...(await broughtBy(other, theirs)));
			return students.flatMap((student) => {
				const together = broughtTogether(all.filter((one) => one.student === student));
				return together ? [broughtAt(together, (at) => Math.floor(toClassTime(clock, at)))] : [];
			});
		},
		async measuredFor(map) {
			const measured: Difficulties[] = [];
			for (const id of await classesOnMap(db, map)) {
				const progress = await progressOf(id);
				if (progress) measured.push(difficultiesOf(progress));
			}
			return difficultiesTogether(measured);
		}
	};
}

async function otherClassesOf(
	db: Db,
	classroomId: ClassroomId,
	students: readonly StudentId[]
): Promise<Map<ClassroomId, StudentId[]>> {
	const rows = await db
		.select({ classroomId: memberships.classroomId, student: memberships.personId })
		.from(memberships)
		.where(
			and(
				inArray(memberships.personId, [...students]),
				eq(memberships.role, 'student'),
				ne(memberships.classroomId, classroomId)
			)
		)
		.orderBy(memberships.classroomId, memberships.personId);
	const byClass = new Map<ClassroomId, StudentId[]>();
	for (const row of rows) byClass.set(row.classroomId, [...(byClass.get(row.classroomId) ?? []), row.student]);
	return byClass;
}

async function classesOnMap(db: Db, map: SchoolMap): Promise<ClassroomId[]> {
	const { id, schoolId, mapId, mapVersion, version } = classrooms;
	const rows = await db
		.select({ id })
		.from(classrooms)
		.where(and(eq(schoolId, map.schoolId), eq(mapId, map.mapId), eq(mapVersion, map.mapVersion), sql`${version} > 0`))
		.orderBy(desc(id))
		.limit(MOST_CLASSES);
	return rows.map((row) => row.id);
}
