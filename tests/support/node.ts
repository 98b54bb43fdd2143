// A whole node as production runs it: the app with its own Socket.IO server on a free port, on a given database.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnection } from '#lib/client/connection.ts';
import type { Connection } from '#lib/client/client-types.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { openDatabase } from '#lib/server/db/open-database.ts';
import { provideIo } from '#lib/server/io.ts';
import { keepBuiltInMaps } from '#lib/server/seed/built-in-maps.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';

export type Node = {
	app: App;
	/** A page of this person on this node; signed in wherever the cookie came from, or here. */
	connect: (person: number, cookie?: string) => Promise<Connection>;
	stop: () => Promise<void>;
};

/** @param clock real time of this node, ms */
export async function startNode(url: string, clock: () => number): Promise<Node> {
	const config = { ...readConfig({}), databaseUrl: url, keepClassrooms: 1 };
	const database = await openDatabase({ url, dataDir: '' });
	await keepBuiltInMaps(database.db);
	const http = createServer((_, res) => res.writeHead(404).end());
	const io = provideIo(http);
	const app = createApp({ config, database, io, modelHash: 'tests', clock });
	await new Promise<void>((ready) => http.listen(0, ready));
	const { port } = http.address() as AddressInfo;
	const connections: Connection[] = [];
	return {
		app,
		async connect(person, cookie) {
			const own = cookie ?? (await signIn(app, person, null));
			const connection = createConnection({ url: `http://localhost:${port}`, cookie: own });
			connections.push(connection);
			return connection;
		},
		async stop() {
			for (const connection of connections) connection.stop();
			await io.close();
			await app.stop();
			await database.close();
		}
	};
}
