// Schools and the people in them. Which class they belong to is classes.ts's.
import { eq } from 'drizzle-orm';
import type { PersonId, StudentId } from '../../domain/ids.ts';
import { hashSecret } from '../auth/secret-hash.ts';
import { plainUsername } from '../auth/username.ts';
import type { Db } from '../db/clients.ts';
import { memberships } from '../db/schema/classrooms.ts';
import { accounts, people, type SchoolRole } from '../db/schema/people.ts';
import { schools } from '../db/schema/schools.ts';
import type { ClassChange } from '../people/class-change.ts';
import { cleanName } from '../people/person-name.ts';
import { insertStudents, storedName } from './new-students.ts';

export type NewAdult = {
	schoolId: number;
	name: string;
	username: string;
	/** Null: cannot sign in by password. */
	password: string | null;
	role: SchoolRole;
};

export type School = {
	createSchool: (name: string, timeZone: string) => Promise<number>;
	/** Null when the school has that username already. */
	addAdult: (adult: NewAdult) => Promise<PersonId | null>;
	/** In the order given. Throws on a name that person-name.ts would refuse: check what people type before. */
	addStudents: (schoolId: number, names: readonly string[]) => Promise<StudentId[]>;
	/** False when it cannot be a name. */
	rename: (person: PersonId, name: string) => Promise<boolean>;
};

export function createSchool(db: Db, changeClasses: ClassChange): School {
	return {
		async createSchool(name, timeZone) {
			const [made] = await db.insert(schools).values({ name, timeZone }).returning({ id: schools.id });
			if (!made) throw new Error('the school was not stored');
			return made.id;
		},
		async addAdult({ schoolId, name, username, password, role }) {
			const passwordHash = password === null ? null : await hashSecret(password);
			const person = { schoolId, kind: 'adult' as const, ...storedName(name) };
			return db.transaction(async (tx) => {
				const [made] = await tx.insert(people).values(person).returning({ id: people.id });
				if (!made) throw new Error('the person was not stored');
				const account = { personId: made.id, schoolId, username: plainUsername(username), passwordHash, role };
				const kept = await tx
					.insert(accounts)
					.values(account)
					.onConflictDoNothing()
					.returning({ id: accounts.personId });
				if (kept.length > 0) return made.id;
				await tx.delete(people).where(eq(people.id, made.id));
				return null;
			});
		},
		addStudents: (schoolId, names) => insertStudents(db, schoolId, names),
		async rename(person, typed) {
			if (cleanName(typed) === null) return false;
			const classes = await db
				.select({ id: memberships.classroomId })
				.from(memberships)
				.where(eq(memberships.personId, person));
			const ids = classes.map(({ id }) => id);
			await changeClasses(ids, (tx) => tx.update(people).set(storedName(typed)).where(eq(people.id, person)));
			return true;
		}
	};
}
