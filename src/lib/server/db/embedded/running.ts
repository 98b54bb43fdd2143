// Whether a Postgres serves our files already: after a kill -9 of ours it goes on, and it is used again. A postmaster.pid
// whose process is dead, or is some other program that got its number, is left over.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';
import { run } from './run.ts';

const PATIENCE_MS = 60_000;

type PidFile = { pid: number; port: number; status: string };

export const pidFileIn = (cluster: string) => join(cluster, 'postmaster.pid');

export async function readPidFile(cluster: string): Promise<PidFile | null> {
	const text = await readFile(pidFileIn(cluster), 'utf8').catch(() => null);
	if (text === null) return null;
	const lines = text.split('\n');
	return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

async function commandOf(pid: number): Promise<string> {
	if (existsSync('/proc/self/cmdline'))
		return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
	return (await run('ps', ['-o', 'command=', '-p', String(pid)], null)).output;
}

/** Where commands cannot be read (Windows) a living process is taken for ours. */
async function isOurs(pid: number, cluster: string): Promise<boolean> {
	if (!isAlive(pid)) return false;
	return process.platform === 'win32' || (await commandOf(pid)).includes(cluster);
}

/** The port it serves on, or null if nothing does; waits for one that is starting or stopping. */
export async function runningPort(cluster: string): Promise<number | null> {
	const until = performance.now() + PATIENCE_MS;
	for (;;) {
		const found = await readPidFile(cluster);
		if (found === null) return null;
		if (!(await isOurs(found.pid, cluster))) {
			await rm(pidFileIn(cluster), { force: true });
			return null;
		}
		if (found.status === 'ready') return found.port;
		if (performance.now() > until) throw new Error(`Postgres (process ${found.pid}) is still ${found.status}.`);
		await sleep(50);
	}
}
