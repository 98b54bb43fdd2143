// Screens that wait to become a class's display. The id is sha256 (hex) of a token that only the waiting screen has.
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { classrooms } from './classrooms.ts';
import { moment } from './columns.ts';

export const pairings = pgTable('pairings', {
	id: text().primaryKey(),
	code: text().notNull().unique(),
	createdAt: moment().notNull().defaultNow(),
	expiresAt: moment().notNull(),
	/** both null until somebody who runs the lesson has confirmed */
	classroomId: integer().references(() => classrooms.id, { onDelete: 'cascade' }),
	confirmedBy: integer()
});
