// Getting in, in a real browser: children with code, name and PIN; teachers with a password; on several devices.
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { fractions } from '../../src/lib/domain/maps/fractions.ts';
import { createApp, type App } from '../../src/lib/server/app.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { openDatabase, type Database } from '../../src/lib/server/db/open-database.ts';
import { seedAdult, seedClass, seedSchool, type SeededClass } from '../../src/lib/server/seed/seed-school.ts';
import { expectAccessible } from './support/accessible.ts';

const MAP = { id: fractions.id, version: fractions.version };
const PASSWORD = 'ride the 7 bus';

let database: Database;
let app: App;
let schoolId: number;
let count = 0;
const contexts: BrowserContext[] = [];

test.beforeAll(async () => {
	const config = readConfig({ DATABASE_URL: process.env.E2E_DATABASE_URL });
	database = await openDatabase({ url: config.databaseUrl, dataDir: '' });
	app = createApp({ config: { ...config, keepClassrooms: 10 }, database, io: null, modelHash: 'tests' });
	schoolId = await seedSchool(app, 'School of getting in', 'Europe/Oslo');
});
test.afterAll(async () => {
	await app.stop();
	await database.close();
});

test.afterEach(async () => {
	for (const context of contexts.splice(0)) await context.close();
});

type Room = SeededClass & { teacher: number; username: string };

async function newClass(...students: string[]): Promise<Room> {
	const username = `rivera-${process.pid}-${count++}`;
	const adult = { name: 'Ines Rivera', username, password: PASSWORD, role: 'teacher' } as const;
	const teacher = await seedAdult(app, schoolId, adult);
	const seeded = await seedClass(app, schoolId, { title: `Class ${username}`, teacher, students, map: MAP });
	return { ...seeded, teacher, username };
}

async function openJoining({ id, teacher }: Room): Promise<void> {
	const classroom = await app.classrooms.open(id);
	const command = { type: 'openJoining' } as const;
	await classroom?.execute({ id: crypto.randomUUID(), attempt: 1, actor: teacher, student: null, command });
}

/** A device of its own, which tells when the page's own policy or code was at fault. */
async function device(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
	const context = await browser.newContext(options);
	contexts.push(context);
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		const isRefusal = message.text().includes('status of 4');
		if (message.type() === 'error' && !isRefusal) faults.push(message.text());
	});
	return { context, page, faults };
}

async function chooseName(page: Page, room: Room, name: string) {
	await page.goto('/');
	await page.getByLabel('Class code').fill(room.code.toLowerCase());
	await page.getByRole('button', { name: 'Go to my class' }).click();
	await page.getByRole('link', { name, exact: true }).click();
}

const typeOnPad = async (page: Page, digits: string) => {
	for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
};

async function signIn(page: Page, { username }: Room) {
	await page.goto('/sign-in');
	await page.getByLabel('Name').fill(username);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
}

const cookiesOf = async (context: BrowserContext) => new Map((await context.cookies()).map((one) => [one.name, one]));

test('a child chooses a PIN, comes in, leaves by "Not me" and comes back with it', async ({ browser }) => {
	const room = await newClass('Ada Mays', 'Ada King', 'Bo Lind');
	await openJoining(room);
	const { page, context, faults } = await device(browser, { hasTouch: true });
	await page.goto('/join');
	await expectAccessible(page);
	await chooseName(page, room, 'Ada M');
	await expect(page.getByRole('heading', { name: 'Choose your PIN, Ada M' })).toBeVisible();
	await expectAccessible(page);
	await typeOnPad(page, '13571358');
	await page.getByRole('button', { name: 'Save and go' }).click();
	await expect(page.getByText('The two PINs are not the same')).toBeVisible();
	await typeOnPad(page, '12341234');
	await page.getByRole('button', { name: 'Save and go' }).click();
	await expect(page.getByText('That PIN is easy to guess')).toBeVisible();
	await typeOnPad(page, '13571357');
	await page.getByRole('button', { name: 'Save and go' }).click();
	await page.waitForURL(`/student/${room.id}`);

	const session = (await cookiesOf(context)).get('session');
	expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
	await page.getByRole('button', { name: 'Not me' }).click();
	await page.waitForURL(`/join/${room.code}`);
	expect((await cookiesOf(context)).has('session')).toBe(false);

	await expectAccessible(page);
	await page.getByRole('link', { name: 'Ada M' }).click();
	await typeOnPad(page, '1357');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Go', exact: true }).click();
	await page.waitForURL(`/student/${room.id}`);
	expect(faults).toEqual([]);
});

test('wrong PINs make this device wait, in words, while another device goes straight in', async ({ browser }) => {
	const room = await newClass('Ada Mays');
	await openJoining(room);
	await app.auth.pins.choose(room.students[0]?.id ?? 0, '1357');
	const classmate = await device(browser);
	await chooseName(classmate.page, room, 'Ada');
	const { page } = classmate;
	for (const words of [
		'That PIN is not right. Try again.',
		'That PIN is not right. Try again.',
		'Try again in 4 seconds.'
	]) {
		await expect(page.getByLabel('Your PIN')).toHaveValue('');
		await page.getByLabel('Your PIN').fill('9999');
		await page.keyboard.press('Enter');
		await expect(page.locator('#refused')).toContainText(words);
	}
	await expectAccessible(page);

	const own = await device(browser);
	await chooseName(own.page, room, 'Ada');
	await own.page.getByLabel('Your PIN').fill('1357');
	await own.page.keyboard.press('Enter');
	await own.page.waitForURL(`/student/${room.id}`);

	await expect(page.getByRole('button', { name: 'Go', exact: true })).toHaveAttribute('aria-disabled', 'false');
	await page.getByLabel('Your PIN').fill('1357');
	await page.keyboard.press('Enter');
	await page.waitForURL(`/student/${room.id}`);
	expect([...classmate.faults, ...own.faults]).toEqual([]);
});

test('without scripts a child comes in all the same', async ({ browser }) => {
	const room = await newClass('Ada Mays');
	await openJoining(room);
	const { page } = await device(browser, { javaScriptEnabled: false });
	await chooseName(page, room, 'Ada');
	await page.getByLabel('New PIN').fill('1357');
	await page.getByLabel('The same again').fill('1358');
	await page.getByRole('button', { name: 'Save and go' }).click();
	await expect(page.getByText('The two PINs are not the same')).toBeVisible();
	await page.getByLabel('New PIN').fill('1357');
	await page.getByLabel('The same again').fill('1357');
	await page.getByRole('button', { name: 'Save and go' }).click();
	await page.waitForURL(`/student/${room.id}`);
});

test('a teacher lands on the board, opens the door, and clears a PIN with one tap', async ({ browser }) => {
	const room = await newClass('Ada Mays', 'Bo Lind');
	await app.auth.pins.choose(room.students[0]?.id ?? 0, '1357');
	const { page, faults } = await device(browser);
	await signIn(page, room);
	await page.waitForURL(`/board/${room.id}`);
	await page.goto('/');
	await expectAccessible(page);
	await page.getByRole('link', { name: /^People and PINs/ }).click();

	const child = await device(browser);
	await child.page.goto(`/join/${room.code}`);
	await expect(child.page.getByRole('heading', { name: 'This class is closed right now' })).toBeVisible();
	await expectAccessible(child.page);
	await page.getByRole('button', { name: 'Open joining' }).click();
	await expect(page.locator('#main').getByText('Joining is open')).toBeVisible();
	await expectAccessible(page);
	await child.page.getByRole('link', { name: 'Try again' }).click();
	await child.page.getByRole('link', { name: 'Ada' }).click();
	await expect(child.page.getByRole('heading', { name: 'Hello, Ada' })).toBeVisible();

	await page.getByRole('button', { name: 'Reset the PIN of Ada Mays' }).click();
	await expect(page.locator('#main').getByText('Cleared. Ada chooses a new PIN at the next sign-in.')).toBeVisible();
	await child.page.getByLabel('Your PIN').fill('9999');
	await child.page.keyboard.press('Enter');
	await expect(child.page.getByRole('heading', { name: 'Choose your PIN, Ada' })).toBeVisible();
	await typeOnPad(child.page, '24702470');
	await child.page.getByRole('button', { name: 'Save and go' }).click();
	await child.page.waitForURL(`/student/${room.id}`);
	expect([...faults, ...child.faults]).toEqual([]);
});

test('a wrong password is said beside the form, for known and unknown names alike', async ({ browser }) => {
	const room = await newClass();
	const { page } = await device(browser);
	await page.goto('/sign-in');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Type the name you sign in with.');
	await expect(page.getByLabel('Name')).toBeFocused();
	await expectAccessible(page);
	for (const name of [room.username, 'nobody']) {
		await page.getByLabel('Name').fill(name);
		await page.getByLabel('Password').fill('wrong');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Name and password do not fit together/);
		await expect(page.getByLabel('Password')).toBeFocused();
		await expect(page.getByLabel('Name')).toHaveValue(name);
	}
});

test('a session ended from another device is over, and the page wanted is found again after signing in', async ({
	browser
}) => {
	const room = await newClass();
	const [here, there] = [await device(browser), await device(browser)];
	for (const { page } of [here, there]) {
		await signIn(page, room);
		await page.waitForURL(`/board/${room.id}`);
	}
	await here.page.goto('/account/sessions');
	await expectAccessible(here.page);
	await here.page.getByRole('button', { name: /^Sign out on/ }).click();
	await expect(here.page.getByText('You are signed in on this device only.')).toBeVisible();

	await there.page.goto(`/classes/${room.id}/people`);
	await there.page.waitForURL(/\/\?to=/);
	await there.page.getByRole('link', { name: 'Sign in' }).click();
	await there.page.getByLabel('Name').fill(room.username);
	await there.page.getByLabel('Password').fill(PASSWORD);
	await there.page.keyboard.press('Enter');
	await there.page.waitForURL(`/classes/${room.id}/people`);
});

test('nobody opens what is not theirs, and is told what to do', async ({ browser }) => {
	const [room, other] = [await newClass('Ada Mays'), await newClass()];
	await openJoining(room);
	const child = await device(browser);
	await chooseName(child.page, room, 'Ada');
	await typeOnPad(child.page, '13571357');
	await child.page.getByRole('button', { name: 'Save and go' }).click();
	await child.page.waitForURL(`/student/${room.id}`);
	for (const path of [`/board/${room.id}`, `/classes/${room.id}/people`, `/student/${other.id}`]) {
		expect((await child.page.goto(path))?.status()).toBe(403);
		await expect(child.page.getByRole('heading', { name: 'This page is not yours to open' })).toBeVisible();
	}
	const teacher = await device(browser);
	await signIn(teacher.page, room);
	await teacher.page.waitForURL(`/board/${room.id}`);
	for (const path of [`/board/${other.id}`, `/classes/${other.id}/people`]) {
		expect((await teacher.page.goto(path))?.status()).toBe(403);
		await expect(teacher.page.getByRole('heading', { name: 'This page is not yours to open' })).toBeVisible();
	}
});

test('a form from another site is turned away', async ({ request }) => {
	const posted = await request.post('/sign-in', {
		headers: { origin: 'https://evil.example' },
		form: { username: 'x', password: 'y' }
	});
	expect(posted.status()).toBe(403);
	const unnamed = await request.post('/sign-out', { headers: { origin: 'null' }, form: {} });
	expect(unnamed.status()).toBe(403);
});
