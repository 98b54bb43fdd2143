// Whom Postgres can run as when we are root: users that exist already, likeliest first. None is ever created.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { run, type Runner } from './run.ts';

const CANDIDATES = ['postgres', '_postgres', 'nobody', 'daemon', 'www-data'];

export const isRoot = () => process.getuid?.() === 0;

async function userNamed(name: string): Promise<Runner> {
	const [uid, gid] = await Promise.all([run('id', ['-u', name], null), run('id', ['-g', name], null)]);
	return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output), name } : null;
}

export async function ownerOf(folder: string): Promise<Runner> {
	const { uid, gid } = await stat(folder);
	return uid === 0 ? null : { uid, gid, name: `number ${uid}` };
}

/** The owner of the project's folder comes first: started with sudo, that is who can reach everything. */
export async function existingRunners(dataDir: string): Promise<NonNullable<Runner>[]> {
	const found = await Promise.all([ownerOf(dirname(dataDir)), ...CANDIDATES.map(userNamed)]);
	const runners = found.filter((runner) => runner !== null);
	if (runners.length > 0) return runners;
	throw new EmbeddedPostgresError(
		`Postgres refuses to run as root, and no other user was found (tried ${CANDIDATES.join(', ')}). ` +
			'Start as an ordinary user, or create one named postgres.'
	);
}
