// `npm run db:migrate`: brings the database of DATABASE_URL, or the one in the data folder, up to date.
import { resolve } from 'node:path';
import { openDatabase } from '#lib/server/db/open-database.ts';

const say = (line: string) => console.log(line);

try {
	const database = await openDatabase({
		url: process.env.DATABASE_URL,
		dataDir: resolve(process.env.DATA_DIR || 'data'),
		say
	});
	await database.close();
	say('The database is up to date.');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
