// Production entry: one HTTP server shared by SvelteKit and Socket.IO. Bundled to build/server.js beside
// adapter-node's handler.js. Must not import app code that holds state: it would exist twice.
import { createServer, type RequestListener } from 'node:http';
import { schemeOf } from '#lib/server/auth/scheme.ts';
import { provideIo } from '#lib/server/io.ts';

/** SvelteKit judges a form post by the page's origin; this header, which only this file can set, tells it the scheme. */
const SCHEME_HEADER = 'x-classroom-gps-scheme';
/** How long a request that is being answered may take after the signal to stop. */
const GRACE_MS = 5_000;

const { ORIGIN: origin, LAN_HTTP } = process.env;
if (!origin) process.env.PROTOCOL_HEADER ??= SCHEME_HEADER;

const http = createServer((req, res) => {
	req.headers[SCHEME_HEADER] = schemeOf({ origin, lanHttp: LAN_HTTP === '1' }, req.headers.host ?? '');
	handler(req, res);
});
const io = provideIo(http); // after the request listener

const { handler } = await loadApp();

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '0.0.0.0';
http.once('error', (error: NodeJS.ErrnoException) => {
	console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Set PORT to another one.` : error.message);
	void stop(1);
});
http.listen(port, host, () => console.log(`Classroom GPS listens on http://${host}:${port}`));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.once(signal, () => void stop());
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
