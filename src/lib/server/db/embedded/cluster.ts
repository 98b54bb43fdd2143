// The files of our Postgres: made once by initdb, whole or not at all.
import { existsSync } from 'node:fs';
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Place } from './place.ts';
import { run } from './run.ts';

export type Settings = Record<string, string>;

/** Loopback with a password alone: a socket file could be reached by every user, and its path may be too long. */
const SETTINGS: Settings = {
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	max_connections: '100',
	timezone: 'UTC',
	log_timezone: 'UTC',
	log_checkpoints: 'off',
	jit: 'off'
};

export const clusterIn = (place: Place) => join(place.folder, 'cluster');

async function initialise(place: Place, binaries: Binaries, password: string, settings: Settings): Promise<void> {
	const half = join(place.folder, 'cluster.half');
	const passwordFile = join(place.folder, 'initdb.password');
	await rm(half, { recursive: true, force: true });
	await writeFile(passwordFile, password, { mode: 0o600 });
	if (place.runner) await chown(passwordFile, place.runner.uid, place.runner.gid);
	const set = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
	const made = await run(
		binaries.initdb,
		[
			...['-D', half, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
			...['--encoding=UTF8', '--locale=C', '--no-instructions', ...set],
			...(settings.fsync === 'off' ? ['--no-sync'] : [])
		],
		place.runner
	);
	await rm(passwordFile, { force: true });
	if (!made.ok) throw new EmbeddedPostgresError(`Postgres could not make its files in ${place.folder}:`, made.output);
	await rename(half, clusterIn(place));
}

async function checkVersion(cluster: string, binaries: Binaries): Promise<void> {
	const major = Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
	if (major === binaries.major) return;
	throw new EmbeddedPostgresError(
		`${cluster} was made by Postgres ${major}, the bundled one is ${binaries.major}, and it cannot read those files. ` +
			'Go back to the version of Classroom GPS that made them, export, and import here; or set DATA_DIR to a new folder.'
	);
}

export async function ensureCluster(place: Place, binaries: Binaries, password: string, settings: Settings) {
	const cluster = clusterIn(place);
	if (existsSync(join(cluster, 'PG_VERSION'))) return checkVersion(cluster, binaries);
	const found = existsSync(cluster) ? await readdir(cluster) : [];
	if (found.length > 0) throw new EmbeddedPostgresError(`${cluster} holds files, but not those of a Postgres.`);
	await rm(cluster, { recursive: true, force: true });
	await initialise(place, binaries, password, settings);
}
