// One starter (or stopper) at a time per data folder. The holder keeps its file fresh; one that is not is left over.
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const FRESH_MS = 8_000;
const REFRESH_MS = 1_500;

const code = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

async function tryTake(path: string, token: string): Promise<boolean> {
	try {
		await writeFile(path, token, { flag: 'wx', mode: 0o600 });
		return true;
	} catch (error) {
		if (code(error) === 'EEXIST') return false;
		throw error;
	}
}

async function leftOver(path: string): Promise<string | null> {
	try {
		const { mtimeMs } = await stat(path);
		return Date.now() - mtimeMs > FRESH_MS ? await readFile(path, 'utf8') : null;
	} catch {
		return null;
	}
}

/** Moves a left-over file away; should somebody have taken the lock meanwhile, theirs is put back. */
async function clear(path: string, token: string): Promise<void> {
	const aside = `${path}.${randomUUID()}`;
	try {
		await rename(path, aside);
		if ((await readFile(aside, 'utf8')) !== token) await link(aside, path);
	} catch {
		// somebody else cleared it
	}
	await rm(aside, { force: true });
}

/** Waits its turn, runs the work, lets go. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	const token = `${process.pid} ${randomUUID()}`;
	while (!(await tryTake(path, token))) {
		const old = await leftOver(path);
		if (old !== null) await clear(path, old);
		else await sleep(50);
	}
	const refresh = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => {});
	}, REFRESH_MS);
	try {
		return await work();
	} finally {
		clearInterval(refresh);
		await rm(path, { force: true });
	}
}
