// Where our Postgres keeps its files and whom it runs as. Normally <data>/postgres, as whoever we are. As root it must
// run as somebody else, who may be unable to enter the data folder: then the files go to /var/lib/classroom-gps/<hash of
// the data folder's path> (/var/tmp where there is no /var/lib), and <data>/postgres-place says so for every later start.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { canEnter, type Runner } from './run.ts';
import { existingRunners, isRoot, ownerOf } from './runners.ts';

/** `cacheDir`: where a copy of the programs goes if the runner cannot reach them in node_modules. */
export type Place = { folder: string; cacheDir: string; runner: Runner };

const OPEN_ROOTS = ['/var/lib/classroom-gps', '/var/tmp/classroom-gps'];

const usual = (dataDir: string) => join(dataDir, 'postgres');
const noteIn = (dataDir: string) => join(dataDir, 'postgres-place');

/** A folder of root's own that every user can enter. */
async function openRoot(): Promise<string> {
	for (const root of OPEN_ROOTS) {
		try {
			await mkdir(root, { recursive: true });
			if ((await stat(root)).uid !== 0) continue; // made by somebody else: our data does not go there
			await chmod(root, 0o755);
			return root;
		} catch {
			continue;
		}
	}
	throw new EmbeddedPostgresError(
		`Neither ${OPEN_ROOTS.join(' nor ')} can be made, so Postgres has no place it can enter.`
	);
}

/** The first user who can enter the data folder, else a place that the first user can enter. */
async function chooseAsRoot(dataDir: string): Promise<Place> {
	const [cacheDir, runners] = await Promise.all([openRoot(), existingRunners(dataDir)]);
	for (const runner of runners)
		if (await canEnter(runner, dataDir)) return { folder: usual(dataDir), cacheDir, runner };
	const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
	return { folder: join(cacheDir, hash), cacheDir, runner: runners[0] ?? null };
}

async function make(dataDir: string, place: Place, say: (line: string) => void): Promise<Place> {
	await mkdir(place.folder, { recursive: true, mode: 0o700 });
	if (place.runner) await chown(place.folder, place.runner.uid, place.runner.gid);
	if (place.folder !== usual(dataDir)) {
		await writeFile(noteIn(dataDir), `${place.folder}\n`);
		say(`User ${place.runner?.name} cannot enter ${dataDir}: Postgres keeps its files in ${place.folder}.`);
	}
	return place;
}

/** A place made before belongs to whom it was made for. */
async function again(dataDir: string, folder: string): Promise<Place | null> {
	const runner = await ownerOf(folder);
	if (!isRoot()) {
		if ((await stat(folder)).uid === process.getuid?.()) return { folder, cacheDir: dataDir, runner: null };
		throw new EmbeddedPostgresError(
			`${folder} belongs to another user: it was first started by root or by somebody else. ` +
				'Start as that user, or set DATA_DIR to another folder.'
		);
	}
	if (runner === null) return null; // an earlier start got no further than making the folder
	if (await canEnter(runner, folder)) return { folder, cacheDir: await openRoot(), runner };
	throw new EmbeddedPostgresError(
		`User ${runner.name}, who owns ${folder}, can no longer enter it: ` +
			`a folder above it was closed. Open it again (chmod o+x), or set DATA_DIR to another folder.`
	);
}

/** `dataDir` must exist and be a real path. */
export async function choosePlace(dataDir: string, say: (line: string) => void): Promise<Place> {
	const note = (await readFile(noteIn(dataDir), 'utf8').catch(() => '')).trim();
	const before = note || usual(dataDir);
	const found = existsSync(before) ? await again(dataDir, before) : null;
	if (found) return found;
	if (note) say(`${note}, where Postgres kept its files, is gone: starting with an empty database.`);
	const place = isRoot() ? await chooseAsRoot(dataDir) : { folder: usual(dataDir), cacheDir: dataDir, runner: null };
	return make(dataDir, place, say);
}
