// A real Postgres of our own in the data folder, for a machine where none was given. Programs from npm, an ordinary
// server process, fsync on. Several of our processes may share it: the last one to stop ends it.
import { chmod, mkdir, realpath } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { findBinaries } from './binaries.ts';
import { clusterIn, ensureCluster, type Settings } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { withLock } from './lock.ts';
import { choosePlace } from './place.ts';
import { runningPort } from './running.ts';
import { startServer, stopServer } from './server.ts';
import { readState, writeState } from './state.ts';
import { enter, leave } from './users.ts';

export type EmbeddedOptions = {
	dataDir: string;
	say?: (line: string) => void;
	/** the port to have if it is free; default: the one it had last */
	port?: number;
	/** postgresql.conf entries for a new data folder */
	settings?: Settings;
};

export type Embedded = { url: string; folder: string; stop(): Promise<void> };

const DATABASE = 'classroom_gps';

async function ensureFolder(path: string): Promise<string> {
	try {
		if (!existsSync(path)) {
			await mkdir(path, { recursive: true });
			await chmod(path, 0o711); // whoever Postgres runs as can pass through, whatever the umask
		}
		return await realpath(path);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new EmbeddedPostgresError(`The data folder ${path} cannot be made or entered; set DATA_DIR to another:`, why);
	}
}

const urlOf = (password: string, port: number, database: string) =>
	`postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

async function ensureDatabase(password: string, port: number): Promise<void> {
	const sql = postgres(urlOf(password, port, 'postgres'), { max: 1, fetch_types: false, onnotice: () => {} });
	try {
		const found = await sql`select 1 from pg_database where datname = ${DATABASE}`;
		if (found.length === 0) await sql`create database ${sql(DATABASE)}`;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

export async function startEmbedded({
	dataDir,
	port,
	settings = {},
	say = () => {}
}: EmbeddedOptions): Promise<Embedded> {
	const data = await ensureFolder(dataDir);
	const lock = join(data, 'postgres.lock');
	return withLock(lock, async () => {
		const place = await choosePlace(data, say);
		const binaries = await findBinaries(place.runner, place.cacheDir);
		const state = await readState(place);
		await writeState(place, state); // before initdb: a password that is lost locks everybody out
		await ensureCluster(place, binaries, state.password, settings);
		const before = await runningPort(clusterIn(place));
		const got = before ?? (await startServer(place, binaries, port ?? state.port));
		await writeState(place, { ...state, port: got });
		await ensureDatabase(state.password, got);
		const users = join(place.folder, 'users');
		const user = await enter(users);
		say(`Postgres ${before === null ? 'started' : 'was running'} on 127.0.0.1:${got}, files in ${place.folder}`);
		const leaveAndStop = async () => {
			if (await leave(users, user)) await stopServer(place, binaries);
		};
		let stopped: Promise<void> | null = null;
		return {
			url: urlOf(state.password, got, DATABASE),
			folder: place.folder,
			stop: () => (stopped ??= withLock(lock, leaveAndStop))
		};
	});
}
