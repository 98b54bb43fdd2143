// Starts and stops the server process over our files. It is not tied to us: it outlives a kill -9 and a Ctrl-C, so that
// what was answered is safe and what is open can be closed in order.
import { existsSync } from 'node:fs';
import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { clusterIn } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Place } from './place.ts';
import { freePort } from './port.ts';
import { run } from './run.ts';

const LOG_LIMIT = 10_000_000;
const TRIES = 3;

const logIn = (place: Place) => join(place.folder, 'postgres.log');

async function logLength(place: Place): Promise<number> {
	if (!existsSync(logIn(place))) return 0;
	const { size } = await stat(logIn(place));
	if (size < LOG_LIMIT) return size;
	await truncate(logIn(place));
	return 0;
}

async function logSince(place: Place, from: number): Promise<string> {
	const text = await readFile(logIn(place)).catch(() => Buffer.alloc(0));
	return text.subarray(from).toString('utf8');
}

/** Starts it and resolves with its port when it answers. Somebody may take a free port before Postgres does: again. */
export async function startServer(place: Place, binaries: Binaries, preferredPort: number): Promise<number> {
	for (let tries = 1; ; tries++) {
		const port = await freePort(tries === 1 ? preferredPort : 0);
		const from = await logLength(place);
		const args = ['-D', clusterIn(place), '-l', logIn(place), '-o', `-p ${port}`, '-t', '300', '-w', 'start'];
		const started = await run(binaries.pgCtl, args, place.runner, true);
		if (started.ok) return port;
		const said = (await logSince(place, from)) || started.output;
		const taken = /could not bind|could not create any TCP/.test(said);
		if (!taken || tries === TRIES) throw new EmbeddedPostgresError('Postgres did not start:', said.slice(-2_000));
	}
}

/** Open connections are cut, what was committed is on disk. */
export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
	await run(binaries.pgCtl, ['-D', clusterIn(place), '-m', 'fast', '-t', '60', '-w', 'stop'], place.runner, true);
}
