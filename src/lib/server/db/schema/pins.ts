// How students get in. A null hash means the student chooses a PIN at the next sign-in.
import { pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { personId } from './people.ts';

export const pins = pgTable('pins', {
	personId: personId().primaryKey(),
	pinHash: text(),
	resetAt: moment()
});
