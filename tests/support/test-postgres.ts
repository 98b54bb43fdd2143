// One Postgres for a whole test or bench run: TEST_DATABASE_URL's, or one of our own in a folder that goes with it.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#lib/server/db/embedded/embedded.ts';

/** `url` leads to a database that is nobody's; make others beside it (database.ts). */
export type TestPostgres = { url: string; stop(): Promise<void> };

/** Without `durable` nothing is forced to disk: quicker, and never for a bench. */
export async function startTestPostgres({ durable = false } = {}): Promise<TestPostgres> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, stop: async () => {} };
	const folder = await mkdtemp(join(tmpdir(), 'classroom-gps-'));
	await chmod(folder, 0o711); // else, as root, its files would go elsewhere
	const settings: Record<string, string> = durable ? {} : { fsync: 'off', synchronous_commit: 'off' };
	const server = await startEmbedded({ dataDir: join(folder, 'data'), settings });
	return {
		url: server.url,
		async stop() {
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
