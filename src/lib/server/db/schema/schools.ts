// A school: the outermost key of everything, and the zone its days are counted in.
import { pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';

export const schools = pgTable('schools', {
	id: id(),
	name: text().notNull(),
	timeZone: text().notNull(),
	createdAt: moment().notNull().defaultNow()
});
