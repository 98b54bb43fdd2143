// Wrong PINs and passwords, per device and subject (`person:12`, or `name:` and a hash of what was typed, so that
// names nobody has are slowed down alike). Devices are stored as hashes of their cookie.
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export const signInTries = pgTable(
	'sign_in_tries',
	{
		subject: text().notNull(),
		device: text().notNull(),
		failures: integer().notNull().default(0),
		lastAt: moment().notNull(),
		/** when this device first got in as this subject; null: never */
		knownSince: moment()
	},
	(table) => [primaryKey({ columns: [table.subject, table.device] }), index('sign_in_tries_last').on(table.lastAt)]
);
