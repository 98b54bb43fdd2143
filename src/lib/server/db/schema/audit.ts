// Who did what to access, people and content. Appended to, never changed; ids and facts only, as in the log.
import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export const audit = pgTable(
	'audit',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
		schoolId: integer(),
		at: moment().notNull().defaultNow(),
		actor: integer(),
		action: text().notNull(),
		detail: jsonb().$type<Record<string, unknown>>().notNull().default({})
	},
	(table) => [index('audit_school').on(table.schoolId, table.at)]
);
