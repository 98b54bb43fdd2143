// `npm run bench -- bundle`: how much JavaScript a screen asks for, in a real browser, gzipped: for its first load, and
// for the student's also with the first item open.
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { seedAdult, seedClass, seedSchool } from '#lib/server/seed/seed-school.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import type { Closing } from '../../../src/cli/process/closing.ts';
import { openOwnApp } from '../../../src/cli/process/own-app.ts';
import { startServer } from '../../../src/cli/process/server.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../support/chromium.ts';
import { createDatabase } from '../../support/database.ts';
import { startTestPostgres } from '../../support/test-postgres.ts';

export async function benchBundle(closing: Closing): Promise<void> {
	const postgres = await startTestPostgres();
	closing.add(postgres.stop);
	const { url: databaseUrl } = await createDatabase(postgres.url, 'template0');
	const server = await startServer({ databaseUrl, say: (text) => process.stderr.write(text) });
	closing.add(server.stop);
	const { classroom, teacher, student } = await seedOne(databaseUrl);

	const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
	closing.add(() => browser.close());
	const board = await open(browser, server.url, teacher);
	await board.go(`/board/${classroom}`);
	const map = await open(browser, server.url, student);
	await map.go(`/student/${classroom}`);
	const first = map.kb();
	await map.page
		.getByRole('button', { name: /driving/i })
		.first()
		.click();
	await map.page
		.getByRole('textbox')
		.or(map.page.getByRole('radio'))
		.or(map.page.getByRole('slider'))
		.first()
		.waitFor();
	await map.page.waitForLoadState('networkidle');
	console.log(JSON.stringify({ bench: 'bundle', student_kb: first, student_item_kb: map.kb(), board_kb: board.kb() }));
}

async function seedOne(databaseUrl: string) {
	const app = await openOwnApp({ databaseUrl });
	const schoolId = await seedSchool(app, 'Bench', 'UTC');
	const login = { name: 'Bench', username: 'bench', password: crypto.randomUUID(), role: 'teacher' as const };
	const person = await seedAdult(app, schoolId, login);
	const wanted = { title: 'Bench', teacher: person, students: ['Ada Mensah'], map: fractions };
	const { id: classroom, students } = await seedClass(app, schoolId, wanted);
	const teacher = await signIn(app, person, null);
	const student = await signIn(app, students[0]?.id ?? 0, { classroomId: classroom });
	await app.stop();
	return { classroom, teacher, student };
}

type Visit = { page: Page; go: (path: string) => Promise<void>; kb: () => number };

/** A browser of its own for each person: nothing is cached from another. */
async function open(browser: Browser, url: string, cookie: string): Promise<Visit> {
	const context = await browser.newContext();
	const [name = '', value = ''] = cookie.split('=');
	await context.addCookies([{ name, value, url }]);
	const page = await context.newPage();
	const bytes = new Map<string, Promise<number>>();
	let total = 0;
	page.on('response', (response) => {
		const type = response.headers()['content-type'] ?? '';
		if (!type.includes('javascript') || bytes.has(response.url())) return;
		const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
		bytes.set(response.url(), size);
		void size.then((one) => (total += one));
	});
	return {
		page,
		async go(path) {
			const response = await page.goto(url + path);
			if (!response?.ok()) throw new Error(`${path} answered ${response?.status()}`);
			await page.waitForLoadState('networkidle');
			await Promise.all(bytes.values());
		},
		kb: () => Math.round(total / 100) / 10
	};
}
