// Puts a school with its teachers, classes and students into the database, once: what is there already is found by its
// name and left as it is. For the demo, the replay, the benches and the tests.
import { and, eq } from 'drizzle-orm';
import type { ClassroomId, PersonId, StudentId } from '../../domain/ids.ts';
import type { App } from '../app.ts';
import { hashSecret, matchesSecret } from '../auth/secret-hash.ts';
import { plainUsername } from '../auth/username.ts';
import type { Db } from '../db/clients.ts';
import { classrooms, memberships } from '../db/schema/classrooms.ts';
import { accounts, people, type SchoolRole } from '../db/schema/people.ts';
import { schools } from '../db/schema/schools.ts';

export type WantedAdult = { name: string; username: string; password: string; role: SchoolRole };

export type WantedClass = {
	title: string;
	teacher: PersonId;
	students: readonly string[];
	/** Given one, students can sign in by the join form. */
	pins?: boolean;
	map: { id: string; version: number };
};

export type SeededStudent = { id: StudentId; name: string; pin: string | null };
export type SeededClass = { id: ClassroomId; title: string; code: string; students: SeededStudent[] };

type Seeds = Pick<App, 'school' | 'classes' | 'auth'> & { database: Pick<App['database'], 'db'> };

export async function seedSchool({ school, database: { db } }: Seeds, name: string, timeZone: string): Promise<number> {
	const [found] = await db.select({ id: schools.id }).from(schools).where(eq(schools.name, name)).limit(1);
	return found?.id ?? school.createSchool(name, timeZone);
}

/** The password is the one asked for, whatever it was. */
export async function seedAdult(
	seeds: Seeds,
	schoolId: number,
	{ password, ...adult }: WantedAdult
): Promise<PersonId> {
	const { db } = seeds.database;
	const account = and(eq(accounts.schoolId, schoolId), eq(accounts.username, plainUsername(adult.username)));
	const [found] = await db.select().from(accounts).where(account);
	if (found) {
		if (!(await matchesSecret(found.passwordHash, password)))
			await db
				.update(accounts)
				.set({ passwordHash: await hashSecret(password) })
				.where(account);
		return found.personId;
	}
	const made = await seeds.school.addAdult({ schoolId, ...adult, password });
	if (made === null) throw new Error(`the account ${adult.username} was not made`);
	return made;
}

export async function seedClass(seeds: Seeds, schoolId: number, wanted: WantedClass): Promise<SeededClass> {
	const { db } = seeds.database;
	const { title, teacher, map } = wanted;
	const entry =
		(await findClass(db, schoolId, title)) ??
		(await seeds.classes.create({ schoolId, title, teacher, mapId: map.id, mapVersion: map.version }));
	const there = await studentsOf(db, entry.id);
	const missing = wanted.students.filter((name) => !there.some((one) => one.name === name));
	const added = await seeds.school.addStudents(schoolId, missing);
	await seeds.classes.enrol(entry.id, added, { role: 'student' });
	const students = [...there, ...added.map((id, index) => ({ id, name: missing[index] ?? '' }))];
	const withPins = students.map((one) => ({ ...one, pin: wanted.pins ? pinOf(one.id) : null }));
	if (wanted.pins) await keepPins(seeds, withPins);
	return { id: entry.id, title, code: entry.code, students: withPins };
}

async function findClass(db: Db, schoolId: number, title: string): Promise<{ id: number; code: string } | null> {
	const { id, code } = classrooms;
	const here = and(eq(classrooms.schoolId, schoolId), eq(classrooms.title, title));
	const [found] = await db.select({ id, code }).from(classrooms).where(here).limit(1);
	return found ?? null;
}

const studentsOf = (db: Db, classroomId: ClassroomId): Promise<{ id: StudentId; name: string }[]> =>
	db
		.select({ id: people.id, name: people.displayName })
		.from(memberships)
		.innerJoin(people, eq(people.id, memberships.personId))
		.where(and(eq(memberships.classroomId, classroomId), eq(memberships.role, 'student')))
		.orderBy(people.id);

/** Four digits that are the same in every run and none of the easy ones: 2017, 4034, … */
const pinOf = (student: StudentId): string => String(2000 + ((student * 2017) % 7919));

async function keepPins({ auth }: Seeds, students: SeededStudent[]): Promise<void> {
	const have = await auth.pins.whoHaveOne(students.map(({ id }) => id));
	await Promise.all(students.map(({ id, pin }) => (pin === null || have.has(id) ? null : auth.pins.choose(id, pin))));
}
