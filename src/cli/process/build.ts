// Makes sure there is a build of the sources as they are now.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '#lib/server/db/embedded/lock.ts';

const SOURCES = ['src', 'static', '.ci', 'package.json', 'svelte.config.js', 'vite.config.ts'];
const BUILT = 'build/server.js';
const run = promisify(execFile);

/** Several may ask at once: one builds, the others wait for it. */
export async function ensureBuild(root: string, say: (line: string) => void): Promise<void> {
	if (isFresh(root)) return;
	const cache = join(root, 'node_modules', '.cache');
	mkdirSync(cache, { recursive: true });
	await withLock(join(cache, 'classroom-gps-build.lock'), async () => {
		if (isFresh(root)) return;
		say('Building, once after every change of the sources …');
		const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
		await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], options);
		await run(process.execPath, ['.ci/bundle-server.mjs'], options);
	});
}

/** BUILD=keep: whatever was built last is good enough. */
function isFresh(root: string): boolean {
	const built = join(root, BUILT);
	if (!existsSync(built)) return false;
	if (process.env.BUILD === 'keep') return true;
	const at = statSync(built).mtimeMs;
	return SOURCES.every((name) => newestIn(join(root, name)) <= at);
}

/** Tests, and what is generated from the sources, do not count. */
const isSource = (path: string) => !/\.test\.ts$|[\\/]paraglide[\\/]|[\\/]cli[\\/]/.test(path);

function newestIn(path: string): number {
	if (!existsSync(path)) return 0;
	const entry = statSync(path);
	if (!entry.isDirectory()) return entry.mtimeMs;
	const files = readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => join(one.parentPath, one.name));
	return Math.max(0, ...files.filter(isSource).map((file) => statSync(file).mtimeMs));
}
