// Once before all browser tests: a browser to run them in, and the built server on a database of its own.
import { ensureChromium } from '../support/chromium.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/server.ts';
import { startTestPostgres } from '../support/test-postgres.ts';

export default async function setup() {
	process.env.CHROMIUM = ensureChromium();
	const postgres = await startTestPostgres();
	const { url: databaseUrl } = await createDatabase(postgres.url, 'template0');
	const server = await startServer({ databaseUrl, say: (text) => process.stdout.write(text) });
	process.env.E2E_URL = server.url;
	process.env.E2E_DATABASE_URL = databaseUrl; // for tests that need a class of their own
	return async () => {
		await server.stop();
		await postgres.stop();
	};
}
