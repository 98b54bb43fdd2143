import { createServer } from 'node:net';

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((ready, fail) => probe.once('error', fail).listen(0, ready));
	const { port } = probe.address() as { port: number };
	await new Promise((closed) => probe.close(closed));
	return port;
}
