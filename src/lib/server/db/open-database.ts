// Opens the one database of this process: DATABASE_URL's Postgres, or one of our own in the data folder; up to date
// and with its two clients. The only place that decides which.
import { createDb, createLogSql, type Db, type LogSql } from './clients.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { migrate } from './migrate.ts';
import { createNotices, type Notices } from './notices.ts';
import { reachPostgres } from './reach.ts';

export type DatabaseConfig = {
	/** unset or empty: a Postgres of our own */
	url?: string | undefined;
	/** where our own Postgres keeps its files; created if missing */
	dataDir: string;
	/** default: drizzle/ in the current folder */
	migrationsDir?: string;
	/** how long to wait for a Postgres that does not answer yet, ms */
	patience?: number;
	/** one line at a time for the person who starts the server */
	say?: (line: string) => void;
};

export type Database = {
	db: Db;
	/** for createPostgresLog, nothing else */
	logSql: LogSql;
	/** words between nodes; end with the database */
	notices: Notices;
	url: string;
	embedded: boolean;
	close(): Promise<void>;
};

export async function openDatabase(config: DatabaseConfig): Promise<Database> {
	const { dataDir, migrationsDir, patience = 5_000, say = () => {} } = config;
	const own = config.url ? null : await startEmbedded({ dataDir, say });
	const url = config.url || own?.url || '';
	try {
		await reachPostgres(url, { patience, say });
		await migrate(url, migrationsDir);
	} catch (error) {
		await own?.stop();
		throw error;
	}
	const { db, client } = createDb(url);
	const logSql = createLogSql(url);
	const close = async () => {
		await Promise.all([client.end({ timeout: 5 }), logSql.end({ timeout: 5 })]);
		await own?.stop();
	};
	return { db, logSql, notices: createNotices(db, client), url, embedded: own !== null, close };
}
