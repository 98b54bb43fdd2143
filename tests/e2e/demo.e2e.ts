// The demo as a person runs it: a school gets ready, its students work, and one key ends everything.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { freePort } from '../../src/cli/process/free-port.ts';

const { E2E_DATABASE_URL: databaseUrl = '' } = process.env;

const started: ChildProcess[] = [];

/** Whatever became of the test, nothing it started goes on. */
test.afterEach(async () => {
	for (const demo of started.splice(0)) {
		if (demo.exitCode !== null || demo.signalCode !== null) continue;
		const gone = once(demo, 'exit');
		demo.kill('SIGINT');
		await gone;
	}
});

function start(port: number): { demo: ChildProcess; output: () => string } {
	const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), BUILD: 'keep' };
	const demo = spawn(process.execPath, ['--import', 'tsx', 'src/cli/demo.ts'], { env, stdio: 'pipe' });
	started.push(demo);
	let output = '';
	for (const stream of [demo.stdout, demo.stderr]) stream.on('data', (text) => (output += text));
	return { demo, output: () => output };
}

test('[demo] prints who can look at what, its students work live, and Ctrl-C ends it cleanly', async () => {
	test.setTimeout(120_000);
	const port = await freePort();
	const { demo, output } = start(port);
	await expect.poll(output, { timeout: 60_000 }).toContain('Ctrl-C ends everything');
	expect(output()).toContain(`http://localhost:${port}/board/`);
	expect(output()).toMatch(/\/join\/[A-Z0-9]{6} .*PIN \d{4}/);

	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	const begun = Date.now();
	const answered = async () => {
		const [row] = await sql`select count(*)::int as n from events
			where type = 'answerSubmitted' and occurred_at > ${new Date(begun)}`;
		return Number(row?.n);
	};
	await expect.poll(answered, { timeout: 30_000 }).toBeGreaterThan(5);
	await sql.end();

	const again = start(port);
	expect(await once(again.demo, 'exit')).toEqual([1, null]);
	expect(again.output()).toContain(`Port ${port} is taken by another program`);

	demo.kill('SIGINT');
	expect(await once(demo, 'exit')).toEqual([0, null]);
	await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
});
