// Brings a database up to the tables of this version. Two nodes starting at once take turns.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { createDb } from './clients.ts';

const LOCK = 4_711_001;

export async function migrate(url: string, migrationsDir = resolve('drizzle')): Promise<void> {
	if (!existsSync(join(migrationsDir, 'meta', '_journal.json')))
		throw new Error(`No migrations in ${migrationsDir}. Start from the project's folder, where drizzle/ is.`);
	const { db, client } = createDb(url, 1);
	try {
		await client`select pg_advisory_lock(${LOCK})`;
		await runMigrations(db, { migrationsFolder: migrationsDir });
	} finally {
		await client.end(); // ending the session lets the lock go
	}
}
