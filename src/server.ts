// Production entry: one HTTP or HTTPS server shared by SvelteKit and Socket.IO. Bundled to build/server.js beside
// adapter-node's handler.js. Must not import app code that holds state: it would exist twice.
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { schemeOf } from '#lib/server/auth/scheme.ts';
import { readConfig, type Config } from '#lib/server/config.ts';
import { provideIo } from '#lib/server/io.ts';
import { readCertificate } from '#lib/server/listen/certificate.ts';
import { listenProblem } from '#lib/server/listen/door-problem.ts';
import { startWords } from '#lib/server/listen/start-words.ts';

/** SvelteKit judges a form post by the page's origin; this header, which only this file can set, tells it the scheme. */
const SCHEME_HEADER = 'x-classroom-gps-scheme';
/** adapter-node reads its settings under this prefix (svelte.config.js); people set them without. */
const ADAPTER = 'SVELTEKIT_';
const PASSED_ON = ['ADDRESS_HEADER', 'XFF_DEPTH', 'BODY_SIZE_LIMIT', 'HOST_HEADER', 'PORT_HEADER', 'PROTOCOL_HEADER'];
/** How long a request that is being answered may take after the signal to stop. */
const GRACE_MS = 5_000;

const { config, certificate } = settings();
setAdapter(config);

const listener: RequestListener = (req, res) => {
	req.headers[SCHEME_HEADER] = schemeOf(config, req.headers.host ?? '');
	handler(req, res);
};
const http = certificate ? createTlsServer(certificate, listener) : createServer(listener);
const io = provideIo(http); // after the request listener

const { handler } = await loadApp();

http.once('error', (error: NodeJS.ErrnoException) => {
	const { host, port } = config;
	const words: Record<string, string> = {
		EADDRINUSE: `Port ${port} is taken. Set PORT to another one.`,
		EADDRNOTAVAIL: `HOST is ${host}, and this machine has no such address now.`
	};
	console.error(words[error.code ?? ''] ?? error.message);
	void stop(1);
});
http.listen(config.port, config.host, () => {
	const { port } = http.address() as AddressInfo;
	const facts = { config, port, certificate, interfaces: networkInterfaces(), now: Date.now() };
	console.log(startWords({ ...facts, isTerminal: process.stdout.isTTY }));
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.once(signal, () => void stop());
}

/** A setting that makes no sense ends the start, in words. */
function settings() {
	try {
		const config = readConfig(process.env);
		const problem = listenProblem(config);
		if (problem) throw new Error(problem);
		return { config, certificate: config.tls ? readCertificate(config.tls, Date.now()) : null };
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}

/** Behind a proxy the configured address is the only one; asked directly, the server answers under any of its names. */
function setAdapter({ origin, tls, lanHttp }: Config): void {
	for (const name of PASSED_ON) if (process.env[name]) process.env[ADAPTER + name] = process.env[name];
	if (origin && !tls && !lanHttp) process.env[`${ADAPTER}ORIGIN`] = origin;
	else process.env[`${ADAPTER}PROTOCOL_HEADER`] ??= SCHEME_HEADER;
}

/** Importing the handler runs `init` in hooks.server.ts, so the app has booted before the port opens. */
async function loadApp(): Promise<{ handler: RequestListener }> {
	const beside: string = './handler.js'; // written by adapter-node
	return import(beside) as Promise<{ handler: RequestListener }>;
}

/** Closes the sockets and the HTTP server, then lets the app close its database on adapter-node's own event. */
async function stop(exitCode = 0): Promise<void> {
	process.exitCode = exitCode;
	setTimeout(() => http.closeAllConnections(), GRACE_MS).unref();
	await io.close();
	process.emit('sveltekit:shutdown' as 'exit', exitCode);
}
