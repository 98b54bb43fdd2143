// The replay as a person runs it, on the database of the browser tests.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const HEADER = 'skill_id\tuser_id\titem_id\ttimestamp\tcorrect';

type Ran = { code: number; out: string; err: string };

function replay(...args: string[]): Promise<Ran> {
	const env = { ...process.env, DATABASE_URL: process.env.E2E_DATABASE_URL, BUILD: 'keep' };
	return new Promise((resolve) => {
		execFile(process.execPath, ['--import', 'tsx', 'src/cli/replay.ts', ...args], { env }, (error, out, err) =>
			resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err })
		);
	});
}

test.describe('the replay', () => {
	let folder = '';
	test.beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'replay-'));
	});
	test.afterAll(() => rm(folder, { recursive: true }));

	const file = async (name: string, lines: string[]) => {
		const path = join(folder, name);
		await writeFile(path, lines.join('\n'));
		return path;
	};

	test('[replay] sends every row of a window through its student’s socket, and finds all in the log', async () => {
		const rows = Array.from(
			{ length: 84 },
			(_, n) => `s${n % 3}\tu${n % 4}\ti${n % 7}\t${6_000 + n * 20}\t${n % 5 ? 0 : 1}`
		);
		const path = await file('work.tsv', [HEADER, ...rows, 's0\tu0\ti0\t90\t1']);
		const { code, out, err } = await replay(path, '--window', '2', '--speed', '600');
		expect(err, err).not.toContain('Error');
		const result = JSON.parse(out.trim().split('\n').at(-1) ?? '');
		expect(result).toMatchObject({ students: 4, sent: 84, acked: 84, in_log: 84 });
		expect(result.alerts.stuck).toBeGreaterThan(0);
		expect(result.submit_to_board_p50_ms).toBeGreaterThan(0);
		expect(code).toBe(0);
	});

	test('[replay] says what is wrong with a file and writes nothing', async () => {
		const path = await file('bad.tsv', [HEADER, 's\tu\ti\t1\t1', 's\tu\ti\tnoon\t1', 's\tu\ti\t3\t2']);
		const { code, err } = await replay(path);
		expect(code).toBe(2);
		expect(err).toContain('row 3: timestamp is "noon" instead of seconds');
		expect(err).toContain('row 4: correct is "2" instead of 0 or 1');
		const empty = await replay(await file('early.tsv', [HEADER, 's\tu\ti\t1\t1']), '--window', '7');
		expect(empty.err).toContain('Window 7');
		expect(empty.err).toContain('is empty; nothing was written');
	});
});
