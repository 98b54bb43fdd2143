// A link that makes the screen which opens it the display of a class. The demo does for it what a teacher does with the
// code on a waiting screen; from there on the screen comes in like any other. Answers on this machine alone.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClassroomId, PersonId } from '#lib/domain/ids.ts';
import type { App } from '#lib/server/app.ts';
import { pairedScreen } from '#lib/server/seed/paired-screen.ts';

export type DisplayLink = { url: string; stop: () => Promise<void> };

/** @param page where a waiting screen goes; under the same host, whatever its port, it has the cookie */
export async function openDisplayLink(
	app: App,
	{ page, room, teacher }: { page: string; room: ClassroomId; teacher: PersonId }
): Promise<DisplayLink> {
	const secret = `/${randomBytes(8).toString('hex')}`;

	async function answer(request: IncomingMessage, response: ServerResponse) {
		if (request.method !== 'GET' || request.url !== secret) return void response.writeHead(404).end();
		const cookie = await pairedScreen(app, room, teacher);
		const headers = { location: page, 'cache-control': 'no-store' };
		response
			.writeHead(303, { ...headers, 'set-cookie': `${cookie}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60` })
			.end();
	}

	const server = createServer((request, response) => {
		answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
	});
	await new Promise<void>((ready, fail) => server.once('error', fail).listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${new URL(page).hostname}:${port}${secret}`,
		async stop() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		}
	};
}
