// A classroom's row carries its stream's version: whoever appends moves it, in the same statement.
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { personId } from './people.ts';
import { schools } from './schools.ts';

export const classrooms = pgTable(
	'classrooms',
	{
		id: id(),
		schoolId: integer()
			.notNull()
			.references(() => schools.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		mapId: text().notNull(),
		mapVersion: integer().notNull(),
		code: text().notNull().unique(),
		version: bigint({ mode: 'number' }).notNull().default(0),
		peopleVersion: integer().notNull().default(0),
		nextDueAt: moment(),
		createdAt: moment().notNull().defaultNow(),
		endedAt: moment(),
		archivedAt: moment()
	},
	(table) => [
		index('classrooms_school').on(table.schoolId),
		index('classrooms_due')
			.on(table.nextDueAt)
			.where(sql`${table.nextDueAt} is not null`)
	]
);

export type MembershipRole = 'teacher' | 'coTeacher' | 'aide' | 'substitute' | 'coach' | 'student' | 'display';

/** `detail` narrows a role: an aide's named students, a substitute's day. */
export const memberships = pgTable(
	'memberships',
	{
		classroomId: integer()
			.notNull()
			.references(() => classrooms.id, { onDelete: 'cascade' }),
		personId: personId(),
		role: text().$type<MembershipRole>().notNull(),
		grantedBy: integer(),
		fromAt: moment().notNull().defaultNow(),
		untilAt: moment(),
		detail: jsonb().$type<Record<string, unknown>>()
	},
	(table) => [
		primaryKey({ columns: [table.classroomId, table.personId, table.role] }),
		index('memberships_person').on(table.personId)
	]
);
