// The demo as a person runs it: a school gets ready, its students work, and one key ends everything.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
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

/** The address on the card of this role. */
function linkOf(printed: string, role: string): string {
	const found = new RegExp(`http://${role}\\.localhost:\\S+`).exec(printed);
	if (!found) throw new Error(`no card for ${role} in:\n${printed}`);
	return found[0];
}

async function signIn(page: Page, username: string) {
	await page.getByRole('link', { name: 'Sign in' }).click();
	await page.getByLabel('Name').fill(username);
	await page.getByLabel('Password').fill('fractions');
	await page.getByRole('button', { name: 'Sign in' }).click();
}

/** All in one browser, side by side: one does not sign the other out. */
async function everyRoleLooks(context: BrowserContext, printed: string) {
	const open = async (role: string, username?: string): Promise<Page> => {
		const page = await context.newPage();
		await page.goto(linkOf(printed, role));
		if (username) await signIn(page, username);
		return page;
	};
	const board = await open('teacher', 'rivera');
	await expect(board.getByRole('gridcell').getByRole('button')).toHaveCount(28);
	const wall = await open('coach', 'coach');
	await expect(wall.getByRole('article')).toHaveCount(3);
	const screen = await open('display');
	await expect(screen.getByText('If you are stuck')).toBeVisible();
	const named = await open('aide', 'aide');
	await named.getByRole('link', { name: 'Chloé Dubois' }).click();
	await expect(named.getByRole('heading', { name: 'Chloé Dubois' })).toBeVisible();
	await board.reload();
	await expect(board.getByRole('gridcell').getByRole('button')).toHaveCount(28);
}

test('[demo] shows every role its screen, its students work live, and Ctrl-C ends it cleanly', async ({ context }) => {
	test.setTimeout(120_000);
	const port = await freePort();
	const { demo, output } = start(port);
	await expect.poll(output, { timeout: 60_000 }).toContain('Ctrl-C ends everything');
	expect(output()).toContain(`http://teacher.localhost:${port}/board/`);
	expect(output()).toMatch(/Student {3}.*PIN \d{4}[^]*\/join\/[A-Z0-9]{6}\n/);
	await everyRoleLooks(context, output());

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
