// A migrated database for one test file, made in a blink as a copy of a template, and dropped afterwards.
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { createDb, createLogSql, type Db, type LogSql } from '#lib/server/db/clients.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { createNotices, type Notices } from '#lib/server/db/notices.ts';

const MAKING_TEMPLATE = 4_711_002;

const beside = (url: string, database: string) => {
	const other = new URL(url);
	other.pathname = database;
	return other.href;
};

async function asAdmin<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		return await work(sql);
	} finally {
		await sql.end();
	}
}

const create = (sql: postgres.Sql, name: string, template: string) =>
	sql`create database ${sql(name)} encoding 'UTF8' template ${sql(template)}`;

/** A migrated database that `createDatabase` copies; nobody may be connected to it. Its name, to be dropped at the end. */
export async function createTemplate(url: string): Promise<string> {
	const name = `template_${randomUUID().replaceAll('-', '')}`;
	await asAdmin(url, (sql) => create(sql, name, 'template0'));
	await migrate(beside(url, name));
	return name;
}

export async function dropDatabase(url: string, name: string): Promise<void> {
	await asAdmin(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

export type TestDatabase = { url: string; drop(): Promise<void> };

/** Copies take turns: Postgres refuses two at once from one template. */
export async function createDatabase(url: string, template: string): Promise<TestDatabase> {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await asAdmin(url, async (sql) => {
		await sql`select pg_advisory_lock(${MAKING_TEMPLATE})`;
		await create(sql, name, template);
	});
	return { url: beside(url, name), drop: () => dropDatabase(url, name) };
}

export type OpenTestDatabase = { url: string; db: Db; logSql: LogSql; notices: Notices; stop(): Promise<void> };

export async function openTestDatabase(url: string, template: string): Promise<OpenTestDatabase> {
	const made = await createDatabase(url, template);
	const { db, client } = createDb(made.url, 4);
	const logSql = createLogSql(made.url);
	return {
		url: made.url,
		db,
		logSql,
		notices: createNotices(db, client),
		async stop() {
			await Promise.all([client.end({ timeout: 2 }), logSql.end({ timeout: 2 })]);
			await made.drop();
		}
	};
}
