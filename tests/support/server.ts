// Starts the built server on a free port, in a process of its own, as production does.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface RunningServer {
	url: string;
	port: number;
	process: ChildProcess;
	/** Everything it printed so far. */
	output(): string;
	/** Asks it to end and waits until it has. */
	stop(): Promise<void>;
}

const START_MS = 60_000;

/** `env` is added to this process's own; a `PORT` in it is kept. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
	const port = Number(env.PORT ?? (await freePort()));
	const url = `http://localhost:${port}`;
	const child = spawn(process.execPath, ['build/server.js'], {
		env: { ...process.env, ...env, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
	const running = { url, port, process: child, output: () => output, stop: () => stop(child) };
	await answering(running);
	return running;
}

async function answering({ url, process: child, output, stop }: RunningServer) {
	for (const end = Date.now() + START_MS; Date.now() < end; await delay(100)) {
		if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
		const healthy = await fetch(`${url}/healthz`).then(
			(response) => response.ok,
			() => false
		);
		if (healthy) return;
	}
	await stop();
	throw new Error(`the server did not answer within ${START_MS} ms:\n${output()}`);
}

async function stop(child: ChildProcess) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	await ended;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0);
	await once(probe, 'listening');
	const { port } = probe.address() as { port: number };
	probe.close();
	await once(probe, 'close');
	return port;
}
