// Names live here and nowhere else: erasing a person is deleting one row, the log keeps ids only.
import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { schools } from './schools.ts';

export type PersonKind = 'adult' | 'student' | 'display';

export const people = pgTable(
	'people',
	{
		id: id(),
		schoolId: integer()
			.notNull()
			.references(() => schools.id, { onDelete: 'cascade' }),
		kind: text().$type<PersonKind>().notNull(),
		displayName: text().notNull(),
		given: text().notNull().default(''),
		family: text().notNull().default(''),
		email: text(),
		createdAt: moment().notNull().defaultNow()
	},
	(table) => [index('people_school').on(table.schoolId)]
);

export const personId = () =>
	integer()
		.notNull()
		.references(() => people.id, { onDelete: 'cascade' });

/** What an adult is in the school as a whole; a membership says what they are in a class. */
export type SchoolRole = 'admin' | 'teacher' | 'coach' | 'substitute' | 'aide' | 'family';

/**
 * Adults who sign in by name and password. `username` is stored
 * normalised and lowercased by whoever writes it: Postgres lowercases ASCII alone under some locales.
 */
export const accounts = pgTable(
	'accounts',
	{
		personId: personId().primaryKey(),
		schoolId: integer()
			.notNull()
			.references(() => schools.id, { onDelete: 'cascade' }),
		username: text().notNull(),
		passwordHash: text(),
		role: text().$type<SchoolRole>(),
		createdAt: moment().notNull().defaultNow()
	},
	(table) => [unique('accounts_username').on(table.schoolId, table.username)]
);
