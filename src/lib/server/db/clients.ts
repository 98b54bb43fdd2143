// The two kinds of Postgres client. drizzle() changes how the client it is given parses dates and json, so the log has
// one of its own, which takes ISO strings and gives numbers for bigint.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Db = PostgresJsDatabase;
export type DbClient = postgres.Sql;
export type LogSql = postgres.Sql<{ bigint: number }>;

const shared = {
	connect_timeout: 10,
	connection: { application_name: 'classroom-gps' },
	onnotice: () => {}
};

export function createDb(url: string, max = 10): { db: Db; client: DbClient } {
	const client = postgres(url, { ...shared, max });
	return { db: drizzle(client, { casing: 'snake_case' }), client };
}

export const createLogSql = (url: string, max = 4): LogSql =>
	postgres(url, {
		...shared,
		max,
		types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } }
	});
