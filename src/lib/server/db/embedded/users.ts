// Which processes use a running Postgres: one file each. The last to leave stops it, whoever started it.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';

/** A restarted container gives out the same pids again: a file with our own pid counts only if we wrote it. */
const ours = new Set<string>();

const isUsing = (file: string) => {
	const pid = Number.parseInt(file, 10);
	return pid === process.pid ? ours.has(file) : isAlive(pid);
};

export async function enter(folder: string): Promise<string> {
	const file = `${process.pid}-${randomUUID()}`;
	await mkdir(folder, { recursive: true });
	ours.add(file);
	await writeFile(join(folder, file), '');
	return file;
}

/** True if nobody is left. Forgets those who died without leaving. */
export async function leave(folder: string, file: string): Promise<boolean> {
	ours.delete(file);
	const files = await readdir(folder).catch(() => []);
	const gone = files.filter((name) => !isUsing(name));
	await Promise.all(gone.map((name) => rm(join(folder, name), { force: true })));
	return gone.length === files.length;
}
