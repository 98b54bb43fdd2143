// How students get in. A null hash means the student chooses a PIN at the next sign-in.
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { personId } from './people.ts';

export const pins = pgTable('pins', {
	personId: personId().primaryKey(),
	pinHash: text(),
	resetAt: moment()
});

/** Wrong PINs count per device and student, so nobody can lock a classmate out from another device. */
export const pinTries = pgTable(
	'pin_tries',
	{
		deviceId: text().notNull(),
		personId: personId(),
		failures: integer().notNull().default(0),
		lastAt: moment().notNull()
	},
	(table) => [primaryKey({ columns: [table.deviceId, table.personId] })]
);
