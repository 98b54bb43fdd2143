// Who is signed in where. The id is sha256 (hex) of the token; the token itself is never stored.
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { personId } from './people.ts';

export const sessions = pgTable(
	'sessions',
	{
		id: text().primaryKey(),
		personId: personId(),
		createdAt: moment().notNull().defaultNow(),
		expiresAt: moment().notNull(),
		lastSeenAt: moment().notNull().defaultNow(),
		deviceLabel: text().notNull().default(''),
		scope: jsonb().$type<Record<string, unknown>>()
	},
	(table) => [index('sessions_person').on(table.personId), index('sessions_expiry').on(table.expiresAt)]
);
