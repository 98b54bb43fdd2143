// The one Socket.IO server, made by whoever owns the HTTP server. Must not import other app code: vite.config.ts
// and src/server.ts load this file outside the SvelteKit bundle, and whatever it imported would exist twice.
import type { Server as HttpServer } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { Server } from 'socket.io';

export type Io = Server;

/** The value crosses between the two module graphs under this name on globalThis. */
const KEY = Symbol.for('classroom-gps.io');
const slot = globalThis as { [KEY]?: Io };

export function provideIo(http: HttpServer | TlsServer): Io {
	const io = new Server(http, {
		serveClient: false, // the browser's half is bundled by Vite
		destroyUpgrade: false, // leave Vite's own socket alone
		maxHttpBufferSize: 64 * 1024, // files go by HTTP, never by the socket
		pingInterval: 8_000,
		pingTimeout: 7_000, // so a dead peer is noticed within 15 s
		connectTimeout: 10_000, // for a connection that never says hello
		perMessageDeflate: false, // costs memory and time per socket for rows of a few hundred bytes
		allowRequest: (req, decide) => decide(null, isSameOrigin(req.headers))
	});
	slot[KEY] = io;
	return io;
}

export const takeIo = (): Io | undefined => slot[KEY];

/** CORS does not cover WebSocket upgrades: a page on another site could otherwise connect with our cookies. */
function isSameOrigin({ origin, host }: { origin?: string; host?: string }): boolean {
	if (origin === undefined) return true; // not a browser
	return URL.canParse(origin) && new URL(origin).host === host; // a browser may send "null"
}
