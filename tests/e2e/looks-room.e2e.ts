// The coach's wall, the shared display and the pages about people in every state: axe, light and dark.
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { giveRole, join, pairDisplay, signIn, signInAsTeacher } from './support/doors.ts';
import { reach, struggle } from './support/others.ts';
import { expect, test } from './support/test.ts';

const CLASS = ['Ada Mays', 'Bo Lind', 'Cy Twombly', 'Dee Park', 'Eli Stone', 'Fay Wong', 'Gus Haas'];
const PROJECTOR = { width: 1920, height: 1080 };

/** Nothing may be cut off or hang over the edge. */
async function expectToFit(page: Page): Promise<void> {
	const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(over, `wider than the window at ${page.url()}`).toBe(0);
}

test.describe('axe finds nothing', () => {
	test.slow();

	test('on the wall: before a lesson, live, closer, offline, after it, signed out, and with an empty room', async ({
		school,
		newDevice
	}) => {
		const [room, empty] = [await school.newClass(...CLASS), await school.newClass()];
		const [coach, page] = [await school.newAdult('Noor Haddad', 'coach'), await newDevice({ losesServer: true })];
		for (const { id, teacher } of [room, empty])
			await school.app.classes.enrol(id, [coach.id], { role: 'coach', grantedBy: teacher.id });
		await signIn(page, coach);
		await page.waitForURL('**/wall');
		const cards = page.getByRole('article');
		const card = cards.filter({ hasText: room.title });
		await expect(cards).toHaveCount(2);
		await expectAccessible(page);
		await page.goto('/');
		await expectAccessible(page);
		await page.goto('/wall');

		for (const { tell } of [room, empty]) await tell({ type: 'startLesson', minutes: 45 });
		await expect(cards.filter({ hasText: empty.title })).toContainText('Nobody is in this class yet.');
		await struggle(school, room, room.students.slice(0, 5).map(({ id }) => id), 'equal-parts'); // prettier-ignore
		await room.ask(room.students[5]?.id ?? 0, { type: 'raiseHand' });
		await expect(card).toContainText('1 waiting');
		await expectAccessible(page);
		await expectToFit(page);
		await card.getByRole('button', { name: room.title, exact: true }).click();
		await expect(page.getByRole('dialog')).toContainText('You see counts alone.');
		await expectAccessible(page);
		await page.keyboard.press('Escape');
		await card.getByRole('button', { name: /^Offer help/ }).click();
		await expect(card).toContainText('Offered at');
		await expectAccessible(page);

		await page.context().setOffline(true);
		await expect(page.getByText('This device is offline.')).toBeVisible({ timeout: 20_000 });
		await expectAccessible(page);
		await page.context().setOffline(false);
		await expect(page.getByText('This device is offline.')).toBeHidden({ timeout: 20_000 });
		await room.tell({ type: 'endLesson' });
		await expect(card).toContainText('The lesson is over.');
		await expectAccessible(page);
		await school.app.auth.sessions.endAll([coach.id]);
		await expect(page.getByRole('main').getByText('You are signed out.')).toBeVisible();
		await expectAccessible(page);
	});

	test('on the display: before a lesson, live, offline, after it, and switched off; on the teacher’s page about it', async ({
		school,
		newDevice
	}) => {
		const room = await school.newClass(...CLASS);
		const [teacher, screen] = [await newDevice(), await newDevice({ viewport: PROJECTOR, losesServer: true })];
		await signInAsTeacher(teacher, room);
		await teacher.goto(`/classes/${room.id}/people`);
		await pairDisplay(teacher, screen, room);
		await expect(screen.getByText('Not started')).toBeVisible();
		await expectAccessible(screen);

		const travellers = room.students.slice(0, 5).map(({ id }) => id);
		await reach(school, room, travellers, ['equal-parts', 'unit-fractions']);
		await room.tell({ type: 'startLesson', minutes: 45 });
		await expect(screen.getByText('Setting off')).toBeVisible();
		await expect(screen.getByText('1 of 23 roads lit')).toBeVisible();
		await expectAccessible(screen);
		await expectToFit(screen);
		await screen.mouse.move(500, 500);
		await expect(screen.getByRole('button', { name: 'Not me' })).toBeVisible();
		await expectAccessible(screen);

		await screen.context().setOffline(true);
		await expect(screen.getByText(/^Showing /)).toBeVisible({ timeout: 20_000 });
		await expectAccessible(screen);
		await screen.context().setOffline(false);
		await expect(screen.getByText(/^Showing /)).toBeHidden({ timeout: 20_000 });
		await room.tell({ type: 'endLesson' });
		await expect(screen.getByText('The drive is over')).toBeVisible();
		await expectAccessible(screen);

		await teacher.reload();
		await expectAccessible(teacher);
		await teacher.getByRole('button', { name: /^Disconnect the display/ }).click();
		await expect(screen.getByRole('heading', { name: 'This display is not connected' })).toBeVisible();
		await expectAccessible(screen);
	});

	test('on the pages about people: every role, somebody at the door, more names, cards, sessions', async ({
		school,
		newDevice
	}) => {
		const room = await school.newClass(...CLASS);
		await room.tell({ type: 'openJoining' });
		const [page, child] = [await newDevice(), await newDevice()];
		await signInAsTeacher(page, room);
		await page.goto(`/classes/${room.id}/people`);
		for (const [role, kind] of [
			['Co-teacher', 'teacher'],
			['Substitute', 'substitute'],
			['Coach', 'coach']
		] as const) {
			await giveRole(page, role, await school.newAdult(`${role} One`, kind));
			await expect(page.getByRole('button', { name: `End access: ${role} One, ${role}` })).toBeVisible();
		}
		await child.goto(`/join/${room.code}`);
		await child.getByRole('link', { name: 'Ada', exact: true }).click();
		await child.getByRole('button', { name: 'I forgot my PIN' }).click();
		await expect(child.getByRole('heading', { name: 'Your teacher sees that you ask, Ada.' })).toBeVisible();
		await expectAccessible(child);
		await expect(page.getByRole('heading', { name: 'At the door' })).toBeVisible({ timeout: 15_000 });
		await page.reload();
		await page.getByText('Give access', { exact: true }).first().click();
		await page.getByRole('radio', { name: /^Aide/ }).check();
		await expect(page.getByRole('checkbox', { name: 'Ada Mays' })).toBeVisible();
		await expectAccessible(page);
		await expectToFit(page);

		await page.goto(`/classes/${room.id}/people/add`);
		await page.getByLabel('Students', { exact: true }).fill('Ada Mays\nHal Odum\n12');
		await page.getByRole('button', { name: 'Look over the list' }).click();
		await expect(page.getByText('in the class already, left out')).toBeVisible();
		await expectAccessible(page);
		await page.goto(`/classes/${room.id}/cards`);
		await expect(page.getByRole('img', { name: /^QR code for/ })).toHaveCount(CLASS.length);
		await expectAccessible(page);
		await page.goto('/account/sessions');
		await expectAccessible(page);
	});

	test('on everyone’s own page, and where no page is', async ({ school, newDevice }) => {
		const room = await school.newClass(...CLASS);
		await room.tell({ type: 'openJoining' });
		const [page, child] = [await newDevice(), await newDevice()];
		await signIn(page, await school.newAdult('Ines Okoye', 'admin'));
		await page.goto('/');
		await expect(page.getByRole('heading', { name: 'Classes of the school' })).toBeVisible();
		await expectAccessible(page);
		for (const path of [`/classes/${room.id}/people`, '/classes/new', '/there/is/nothing', '/sign-out']) {
			await page.goto(path);
			await expectAccessible(page);
		}
		await join(child, room, 'Ada Mays');
		await child.goto('/');
		await expectAccessible(child);
		await child.goto('/join/ZZZZZZ');
		await expectAccessible(child);
	});
});

test('a form that was opened before the page came alive stays open', async ({ school, newDevice }) => {
	const [room, page] = [await school.newClass('Ada Mays'), await newDevice()];
	await signInAsTeacher(page, room);
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`/classes/${room.id}/people`, { waitUntil: 'commit' });
	await page.getByText('Give access', { exact: true }).first().click();
	await expect(page.getByLabel('Who', { exact: true })).toBeVisible();
	letGo();
	await page.waitForLoadState('networkidle');
	await expect(page.getByLabel('Who', { exact: true })).toBeVisible();
});
