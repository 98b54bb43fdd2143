// Who is connected to which node. Unlogged (a migration says so): a crash may empty both tables, and nodes refill them.
import { index, integer, pgTable, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export const nodes = pgTable('nodes', {
	id: uuid().primaryKey(),
	seenAt: moment().notNull().defaultNow()
});

export const connections = pgTable(
	'connections',
	{
		id: uuid().primaryKey(),
		nodeId: uuid().notNull(),
		classroomId: integer().notNull(),
		personId: integer().notNull(),
		since: moment().notNull().defaultNow(),
		leftAt: moment()
	},
	(table) => [
		index('connections_classroom').on(table.classroomId, table.personId),
		index('connections_node').on(table.nodeId)
	]
);
