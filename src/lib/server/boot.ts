// The one app of this process, as SvelteKit's hooks start it. In dev every edit boots anew and stops the one before.
import { createApp, type App } from './app.ts';
import { readConfig } from './config.ts';
import { isShared } from './db/presence-store.ts';
import { openDatabase } from './db/open-database.ts';
import { takeIo } from './io.ts';
import { keepBuiltInMaps } from './seed/built-in-maps.ts';

const KEY = Symbol.for('classroom-gps.app');
const slot = globalThis as { [KEY]?: Promise<Running> };

type Running = { app: App; stop: () => Promise<void> };

export async function boot(): Promise<App> {
	const before = slot[KEY];
	const running = (async () => {
		await (await before?.catch(() => undefined))?.stop();
		return start();
	})();
	slot[KEY] = running;
	return (await running).app;
}

/** Ends what boot() started, if anything. */
export async function shutDown(): Promise<void> {
	const running = slot[KEY];
	delete slot[KEY];
	await (await running?.catch(() => undefined))?.stop();
}

const STICKY = `Another node uses this database. Where a network blocks WebSockets, clients fall back to polling: the proxy has
to keep each of them on one node (sticky sessions).`;

async function start(): Promise<Running> {
	const config = readConfig(process.env);
	const database = await openDatabase({
		url: config.databaseUrl,
		dataDir: config.dataDir,
		say: (line) => console.log(line)
	});
	await keepBuiltInMaps(database.db);
	if (await isShared(database.db)) console.log(STICKY);
	const app = createApp({ config, database, io: takeIo() ?? null, modelHash: __MODEL_HASH__ });
	return {
		app,
		async stop() {
			await app.stop();
			await database.close();
		}
	};
}
