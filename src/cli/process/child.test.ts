import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { isAlive } from '#lib/server/db/embedded/is-alive.ts';

const LEASH = new URL('./leash.mjs', import.meta.url).href;

/** A process that starts a leashed child, prints its number, and waits. */
const PARENT = `
	import { spawn } from 'node:child_process';
	const child = spawn(process.execPath, ['--import', '${LEASH}', '-e', 'setInterval(() => {}, 1e9)'], { stdio: ['pipe', 'ignore', 'inherit'], detached: true });
	console.log(child.pid);
	setInterval(() => {}, 1e9);
`;

describe('a child process', () => {
	it('stops when its parent is killed, however rudely', async () => {
		const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
		const pid = Number(line);
		expect(isAlive(pid)).toBe(true);
		parent.kill('SIGKILL');
		await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
	});
});
