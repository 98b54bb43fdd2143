// The log, and what can be rebuilt from it. Only server/log reads and writes these two tables.
// No foreign keys: they would cost on the hot path, and events outlive the people they number.
import { sql } from 'drizzle-orm';
import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const isoMoment = () => timestamp({ withTimezone: true, mode: 'string' });

export const events = pgTable(
	'events',
	{
		schoolId: integer().notNull(),
		classroomId: integer().notNull(),
		version: bigint({ mode: 'number' }).notNull(),
		commandId: uuid().notNull(),
		ordinal: integer().notNull(),
		actor: integer(),
		studentId: integer(),
		occurredAt: isoMoment().notNull(),
		recordedAt: isoMoment()
			.notNull()
			.default(sql`now()`),
		type: text().notNull(),
		payload: jsonb().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.classroomId, table.version] }),
		unique('events_command').on(table.classroomId, table.commandId, table.ordinal)
	]
);

/** One snapshot per classroom and model; `body` is the log's own packing of what it was given. */
export const snapshots = pgTable(
	'snapshots',
	{
		classroomId: integer().notNull(),
		modelHash: text().notNull(),
		version: bigint({ mode: 'number' }).notNull(),
		body: text().notNull(),
		savedAt: isoMoment()
			.notNull()
			.default(sql`now()`)
	},
	(table) => [primaryKey({ columns: [table.classroomId, table.modelHash] })]
);
