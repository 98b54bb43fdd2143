// Starts and stops the server process over our files. It is not tied to us: it outlives a kill -9 and a Ctrl-C, so that
// what was answered is safe and what is open can be closed in order.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { clusterIn } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Place } from './place.ts';
import { freePort } from './port.ts';
import { launch, run } from './run.ts';
import { readPidFile } from './running.ts';

const LOG_LIMIT = 10_000_000;
const TRIES = 3;
/** After a crash of the machine it first makes its files whole again, which can take minutes. */
const PATIENCE_MS = 600_000;

async function isReady(cluster: string, pid: number | undefined): Promise<boolean> {
	const found = await readPidFile(cluster);
	return found?.pid === pid && found?.status === 'ready';
}

/** Null when it serves; what it said when it ended instead. */
async function tryStart(place: Place, { postgres }: Binaries, port: number): Promise<string | null> {
	const cluster = clusterIn(place);
	const log = await open(join(place.folder, 'postgres.log'), 'a+', 0o600);
	try {
		if ((await log.stat()).size > LOG_LIMIT) await log.truncate();
		const { size: from } = await log.stat();
		const { pid, ended } = launch(postgres, ['-D', cluster, '-p', String(port)], place.runner, log.fd);
		let end: string | null = null;
		void ended.then((why) => (end = why));
		const until = performance.now() + PATIENCE_MS;
		while (end === null && performance.now() < until) {
			if (await isReady(cluster, pid)) return null;
			await sleep(20);
		}
		const said = Buffer.alloc(4_000);
		const { bytesRead } = await log.read(said, 0, said.length, from);
		return said.toString('utf8', 0, bytesRead) || (end ?? 'it is still starting; look again later');
	} finally {
		await log.close();
	}
}

/** Starts it and resolves with its port when it answers. Somebody may take a free port before Postgres does: again. */
export async function startServer(place: Place, binaries: Binaries, preferredPort: number): Promise<number> {
	for (let tries = 1; ; tries++) {
		const port = await freePort(tries === 1 ? preferredPort : 0);
		const said = await tryStart(place, binaries, port);
		if (said === null) return port;
		const isTaken = /could not bind|could not create any TCP/.test(said);
		if (!isTaken || tries === TRIES) throw new EmbeddedPostgresError('Postgres did not start:', said);
	}
}

/** Open connections are cut, what was committed is on disk. */
export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
	await run(binaries.pgCtl, ['-D', clusterIn(place), '-m', 'fast', '-t', '60', '-w', 'stop'], place.runner);
}
