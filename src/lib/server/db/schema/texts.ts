// People's own words, by id. Events point here, so that erasing words leaves the log as it is.
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { personId } from './people.ts';
import { schools } from './schools.ts';

export const texts = pgTable(
	'texts',
	{
		id: uuid().primaryKey(),
		schoolId: integer()
			.notNull()
			.references(() => schools.id, { onDelete: 'cascade' }),
		author: personId(),
		body: text().notNull(),
		createdAt: moment().notNull().defaultNow()
	},
	(table) => [index('texts_author').on(table.author)]
);
