// The app without sockets, in a command's own process: what it writes, the server that is started next finds.
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { openDatabase } from '#lib/server/db/open-database.ts';
import { keepBuiltInMaps } from '#lib/server/seed/built-in-maps.ts';
import { modelHash } from '../../../.ci/model-hash.mjs';

export type OwnAppOptions = {
	/** Instead of what the environment says. */
	databaseUrl?: string;
	clock?: () => number;
	say?: (line: string) => void;
};

/** `stop()` ends the database too, if it is our own and nobody else uses it. */
export async function openOwnApp({ databaseUrl, clock, say = () => {} }: OwnAppOptions = {}): Promise<App> {
	const config = { ...readConfig(process.env), ...(databaseUrl ? { databaseUrl } : {}) };
	const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, say });
	await keepBuiltInMaps(database.db);
	const app = createApp({ config, database, io: null, modelHash: modelHash(), clock });
	return {
		...app,
		async stop() {
			await app.stop();
			await database.close();
		}
	};
}
