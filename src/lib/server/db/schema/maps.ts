// Maps as imported or built in; a version never changes once a classroom uses it. Null school: for every school.
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { schools } from './schools.ts';

export const maps = pgTable(
	'maps',
	{
		id: text().notNull(),
		version: integer().notNull(),
		schoolId: integer().references(() => schools.id, { onDelete: 'cascade' }),
		body: jsonb().notNull(),
		createdAt: moment().notNull().defaultNow()
	},
	(table) => [primaryKey({ columns: [table.id, table.version] })]
);
