// The built server as a process of its own: for the demo, the replay, the benches and the browser tests.
import { get as getPlainly } from 'node:http';
import { get as getByTls } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.ts';
import { startChild, type Child } from './child.ts';
import { freePort } from './free-port.ts';

export type ServerOptions = {
	databaseUrl: string;
	/** Added to, and before, what this process has. */
	env?: Record<string, string>;
	/** A free one, unless given. */
	port?: number;
	/** Options of node itself. */
	node?: string[];
	/** What the server prints, as it comes. */
	say?: (text: string) => void;
};

export type RunningServer = {
	url: string;
	port: number;
	pid: number;
	output: () => string;
	/** Resolves when it has ended, by itself or by stop. */
	gone: Promise<number | null>;
	stop: () => Promise<void>;
	/** A new process on the same port and database. */
	restart: () => Promise<RunningServer>;
};

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PATIENCE_MS = 60_000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
	const { say = () => {} } = options;
	await ensureBuild(ROOT, (line) => say(`${line}\n`));
	const port = options.port ?? (await freePort());
	const env = { ...process.env, DATABASE_URL: options.databaseUrl, ...options.env, PORT: String(port) };
	const child = startChild(join(ROOT, 'build/server.js'), [], { env, say, node: options.node });
	const url = `${'TLS_CERT' in env && env.TLS_CERT ? 'https' : 'http'}://localhost:${port}`;
	await answering(`${url}/healthz`, child);
	return {
		...{ url, port, pid: child.pid, output: child.output, gone: child.gone, stop: child.stop },
		async restart() {
			await child.stop();
			return startServer({ ...options, port });
		}
	};
}

/** Waits until it answers; what it printed is why it did not. */
async function answering(url: string, child: Child): Promise<void> {
	const until = performance.now() + PATIENCE_MS;
	let ended = false;
	void child.gone.then(() => (ended = true));
	for (;;) {
		const isThere = await answers(url);
		if (isThere && !ended) return;
		if (ended) throw new Error(`The server stopped before it answered.\n${child.output()}`);
		if (performance.now() > until) {
			await child.stop();
			throw new Error(`The server did not answer within ${PATIENCE_MS / 1000} s.\n${child.output()}`);
		}
		await sleep(50);
	}
}

/** Under any certificate: whose it is, is not the question here. */
const answers = (url: string): Promise<boolean> =>
	new Promise((resolve) => {
		const get = url.startsWith('https:') ? getByTls : getPlainly;
		const request = get(url, { rejectUnauthorized: false }, (answer) => {
			answer.resume();
			resolve(answer.statusCode === 200);
		});
		request.once('error', () => resolve(false));
	});
