// Students who forgot their PIN and ask to be let in, one ask a device. Devices are stored as hashes of their cookie.
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { classrooms } from './classrooms.ts';
import { id, moment } from './columns.ts';
import { personId } from './people.ts';

export const doorAsks = pgTable(
	'door_asks',
	{
		id: id(),
		device: text().notNull().unique(),
		classroomId: integer()
			.notNull()
			.references(() => classrooms.id, { onDelete: 'cascade' }),
		personId: personId(),
		deviceLabel: text().notNull().default(''),
		askedAt: moment().notNull(),
		admittedAt: moment()
	},
	(table) => [index('door_asks_classroom').on(table.classroomId)]
);
