// `npm run bench -- bundle`: how much JavaScript a screen asks for, in a real browser, gzipped: for its first load, and
// for the student's also with the first item open.
import { chromium, type Browser, type Page } from '@playwright/test';
import { fractions } from '#lib/domain/maps/fractions.ts';
import type { SchoolRole } from '#lib/server/db/schema/people.ts';
import { pairedScreen } from '#lib/server/seed/paired-screen.ts';
import { seedAdult, seedClass, seedSchool } from '#lib/server/seed/seed-school.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import type { Closing } from '../../../src/cli/process/closing.ts';
import { openOwnApp } from '../../../src/cli/process/own-app.ts';
import { startServer } from '../../../src/cli/process/server.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../support/chromium.ts';
import { createDatabase } from '../../support/database.ts';
import { weighScripts } from '../../support/script-weight.ts';
import { startTestPostgres } from '../../support/test-postgres.ts';

export async function benchBundle(closing: Closing): Promise<void> {
	const postgres = await startTestPostgres();
	closing.add(postgres.stop);
	const { url: databaseUrl } = await createDatabase(postgres.url, 'template0');
	const server = await startServer({ databaseUrl, say: (text) => process.stderr.write(text) });
	closing.add(server.stop);
	const { classroom, cookies } = await seedOne(databaseUrl);

	const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
	closing.add(() => browser.close());
	const first = async (cookie: string, path: string) => {
		const visit = await open(browser, server.url, cookie, path);
		return { ...visit, first: await visit.kb() };
	};
	const map = await first(cookies.student, `/student/${classroom}`);
	await openItem(map.page);
	const result = {
		...{ bench: 'bundle', student_kb: map.first, student_item_kb: await map.kb() },
		board_kb: (await first(cookies.teacher, `/board/${classroom}`)).first,
		wall_kb: (await first(cookies.coach, '/wall')).first,
		display_kb: (await first(cookies.display, '/display')).first,
		people_kb: (await first(cookies.office, `/classes/${classroom}/people`)).first
	};
	console.log(JSON.stringify(result));
}

async function openItem(page: Page): Promise<void> {
	await page
		.getByRole('button', { name: /driving/i })
		.first()
		.click();
	await page.getByRole('textbox').or(page.getByRole('radio')).or(page.getByRole('slider')).first().waitFor();
}

async function seedOne(databaseUrl: string) {
	const app = await openOwnApp({ databaseUrl });
	const schoolId = await seedSchool(app, 'Bench', 'UTC');
	const adult = (role: SchoolRole) =>
		seedAdult(app, schoolId, { name: role, username: role, password: crypto.randomUUID(), role });
	const [teacher, coach, office] = [await adult('teacher'), await adult('coach'), await adult('admin')];
	const wanted = { title: 'Bench', teacher, students: ['Ada Mensah'], map: fractions };
	const { id: classroom, students } = await seedClass(app, schoolId, wanted);
	await app.classes.enrol(classroom, [coach], { role: 'coach', grantedBy: teacher });
	const cookies = {
		teacher: await signIn(app, teacher, null),
		student: await signIn(app, students[0]?.id ?? 0, { classroomId: classroom }),
		coach: await signIn(app, coach, null),
		office: await signIn(app, office, null),
		display: await pairedScreen(app, classroom, teacher)
	};
	await app.stop();
	return { classroom, cookies };
}

/** A browser of its own for each person: nothing is cached from another. */
async function open(browser: Browser, url: string, cookie: string, path: string) {
	const context = await browser.newContext();
	const [name = '', value = ''] = cookie.split('=');
	await context.addCookies([{ name, value, url }]);
	const page = await context.newPage();
	const kb = weighScripts(page);
	const response = await page.goto(url + path);
	if (!response?.ok()) throw new Error(`${path} answered ${response?.status()}`);
	return { page, kb };
}
