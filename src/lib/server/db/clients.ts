// The two kinds of Postgres client. drizzle() changes how the client it is given parses dates and json, so the log has
// one of its own, which takes ISO strings and gives numbers for bigint.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Db = PostgresJsDatabase;
export type DbClient = postgres.Sql;
export type LogSql = postgres.Sql<{ bigint: number }>;

/** Seconds to the next try while the server is away: soon, then every second. */
const backoff = (tries: number) => Math.min(0.05 * 2 ** tries, 1);

const shared = {
	connect_timeout: 10,
	backoff,
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

/** A client with one connection, to where and as `sql` is; postgres.js takes back the options it parsed. */
export function another(sql: LogSql): LogSql {
	const inherited: object = sql.options;
	return postgres<{ bigint: postgres.PostgresType<number> }>({ ...inherited, max: 1, max_lifetime: null });
}
