// Who belongs to a class now, with the names the screens show.
import { and, asc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';
import type { ClassroomId } from '../../domain/ids.ts';
import type { PersonRow } from '../../domain/views/row-types.ts';
import type { Db } from '../db/clients.ts';
import { classrooms, memberships } from '../db/schema/classrooms.ts';
import { people } from '../db/schema/people.ts';
import { fullNames, shortNames } from './short-names.ts';

export type ClassPerson = PersonRow & { isStudent: boolean };

export type ClassPeople = { version: number; people: ClassPerson[] };

/** Only those still in the class; a display is no person. */
const isMember = and(
	ne(memberships.role, 'display'),
	or(isNull(memberships.untilAt), gt(memberships.untilAt, sql`now()`))
);

/** Null when there is no such class. Read at one moment, so that names and version belong together. */
export async function loadClassPeople(db: Db, classroomId: ClassroomId): Promise<ClassPeople | null> {
	const rows = await db
		.select({
			version: classrooms.peopleVersion,
			id: people.id,
			displayName: people.displayName,
			given: people.given,
			family: people.family,
			isStudent: sql<boolean>`${memberships.role} = 'student'`
		})
		.from(classrooms)
		.leftJoin(memberships, and(eq(memberships.classroomId, classrooms.id), isMember))
		.leftJoin(people, eq(people.id, memberships.personId))
		.where(eq(classrooms.id, classroomId))
		.orderBy(asc(people.id));
	const [first] = rows;
	if (!first) return null;

	const byId = new Map<number, ClassPerson & { displayName: string; given: string; family: string }>();
	for (const { id, displayName, given, family, isStudent } of rows)
		if (id !== null && displayName !== null)
			byId.set(id, {
				...{ id, name: displayName, short: displayName, isStudent },
				...{ displayName, given: given ?? '', family: family ?? '' }
			});

	const students = [...byId.values()].filter(({ isStudent }) => isStudent);
	const short = shortNames(students);
	const full = fullNames(students, short);
	const named = [...byId.values()].map(({ id, name, isStudent }) => ({
		id,
		isStudent,
		name: full.get(id) ?? name,
		short: short.get(id) ?? name
	}));
	return { version: first.version, people: named };
}
