// What is not somebody's: every refusal reaches the person in words, on a page that axe finds nothing on.
import { expectAccessible } from './support/accessible.ts';
import { giveRole, join, signIn, signInAsTeacher } from './support/doors.ts';
import { struggle } from './support/others.ts';
import { studentIn, type Room, type School } from './support/school.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ timeout: 180_000 }); // many pages, each under axe

const NOT_YOURS = 'This page is not yours to open';
const AN_HOUR = 3_600_000;

/** A substitute whose day is over at this time. */
const substituteUntil = ({ app }: School, { id, teacher }: Room, person: number, until: number) =>
	app.classes.enrol(id, [person], { role: 'substitute', grantedBy: teacher.id, untilAt: new Date(until) });

test('a display’s code: no stranger and no student connects it, and guessing comes to an end', async ({
	school,
	newDevice
}) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'openJoining' });
	const [screen, stranger, child, teacher] = [
		await newDevice(),
		await newDevice(),
		await newDevice(),
		await newDevice()
	];
	await screen.goto('/display');
	await expectAccessible(screen);
	const code = (await screen.locator('.code [aria-hidden]').innerText()).replace(' ', '');

	await stranger.goto(`/display/pair?code=${code}`);
	await expect(stranger).toHaveURL(/\/\?to=/); // signs in first, whoever it is
	await join(child, room, 'Ada Mays');
	await child.goto(`/display/pair?code=${code}`);
	await expect(child.getByRole('heading', { name: 'Only whoever runs a lesson connects a display.' })).toBeVisible();
	await expectAccessible(child);
	await signIn(stranger, await school.newAdult('Ola Nordmann', 'coach'));
	await stranger.goto(`/display/pair?code=${code}`);
	await expect(stranger.getByRole('heading', { name: 'Only whoever runs a lesson' })).toBeVisible();

	await signInAsTeacher(teacher, room);
	await teacher.goto(`/display/pair?code=${code}`);
	await expectAccessible(teacher);
	const typed = teacher.getByLabel('Code on the screen');
	const connect = teacher.getByRole('button', { name: 'Connect the display' });
	for (const [wrong, words] of [
		['', 'Type the code that the screen shows.'],
		['AB', 'The code on the screen has 6 letters and numbers.'],
		['CCC CCC', 'No screen shows this code now.']
	] as const) {
		await typed.fill(wrong);
		await connect.click();
		await expect(typed).toHaveAccessibleDescription(new RegExp(words));
	}
	await expectAccessible(teacher);
	await typed.fill(code);
	await connect.click();
	await expect(teacher.getByText('Connected. The screen shows the class in a moment.')).toBeVisible();
	await expectAccessible(teacher);
	await screen.waitForURL(`**/display/${room.id}`);
});

test('a coach without an invitation sees no room, and one whose invitation ended sees the room go', async ({
	school,
	newDevice
}) => {
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const [coach, page, teacher] = [await school.newAdult('Noor Haddad', 'coach'), await newDevice(), await newDevice()];
	await signIn(page, coach);
	await expect(page.getByText('You have no class yet')).toBeVisible();
	await expectAccessible(page);
	await page.goto('/wall');
	await expect(page.getByRole('heading', { name: 'No room to show yet' })).toBeVisible();
	await expectAccessible(page);
	for (const path of [`/board/${room.id}`, `/display/${room.id}`, `/classes/${room.id}/people`]) {
		expect((await page.goto(path))?.status()).toBe(403);
		await expect(page.getByRole('heading', { name: NOT_YOURS })).toBeVisible();
	}

	await signInAsTeacher(teacher, room);
	await teacher.goto(`/classes/${room.id}/people`);
	await giveRole(teacher, 'Coach', { username: 'nobody-here' });
	await expect(teacher.getByLabel('Who', { exact: true })).toHaveAccessibleDescription(/Nobody in the school/);
	await expectAccessible(teacher);
	await giveRole(teacher, 'Coach', coach);
	await expect(teacher.getByRole('main').getByText('Has access now.')).toBeVisible();
	await page.goto('/wall');
	await expect(page.getByRole('article')).toContainText('2 Away');
	await teacher.getByRole('button', { name: 'End access: Noor Haddad, Coach' }).click();
	await expect(teacher.getByRole('button', { name: /^End access/ })).toBeHidden();
	await expect(page.getByRole('article')).toContainText('This room is not shared with you any more.');
	await expect(page.getByRole('article')).not.toContainText('Away');
	await expect(page.getByRole('button', { name: /^Offer help/ })).toBeHidden();
	await expectAccessible(page);
});

test('an aide sees the students named, and no other', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	const [aide, page, teacher] = [await school.newAdult('Lena Brandt', 'aide'), await newDevice(), await newDevice()];
	await signInAsTeacher(teacher, room);
	await teacher.goto(`/classes/${room.id}/people`);
	await giveRole(teacher, 'Aide', aide);
	await expect(teacher.getByRole('main').getByText('Choose at least one student.')).toBeVisible();
	await expectAccessible(teacher);
	await teacher.getByRole('checkbox', { name: 'Ada Mays' }).check();
	await giveRole(teacher, 'Aide', aide);
	await expect(teacher.getByRole('main').getByText('Has access now.')).toBeVisible();

	await signIn(page, aide);
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Ada Mays' }).click();
	await expect(page.getByRole('heading', { name: 'Ada Mays' })).toBeVisible();
	await expectAccessible(page);
	const ada = studentIn(room, 'Ada Mays').id;
	await room.tell({ type: 'startLesson', minutes: 45 });
	await struggle(school, room, [ada], 'equal-parts');
	await room.ask(ada, { type: 'raiseHand' });
	await expect(page.getByRole('main').getByText('Hand up')).toBeVisible();
	await page.locator('summary').filter({ hasText: 'Equal parts' }).click();
	await expect(page.getByText(/^\d+ tasks tried, 0 right without help/)).toBeVisible();
	await expectAccessible(page);
	await expect(page.getByRole('main')).not.toContainText('Bo');
	const other = studentIn(room, 'Bo Lind').id;
	for (const path of [`/classes/${room.id}/students/${other}`, `/student/${room.id}`, `/board/${room.id}`]) {
		expect((await page.goto(path))?.status()).toBe(403);
		await expect(page.getByRole('heading', { name: NOT_YOURS })).toBeVisible();
	}
	await expectAccessible(page);
});

test('a substitute runs the lesson today, and after the day nothing of it', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	const [substitute, page] = [await school.newAdult('Piotr Novak', 'substitute'), await newDevice()];
	await substituteUntil(school, room, substitute.id, Date.now() + AN_HOUR);
	await signIn(page, substitute);
	await page.waitForURL(`**/board/${room.id}`);
	await page.getByRole('button', { name: 'Start lesson' }).click();
	await page.getByRole('button', { name: 'Start 45 minutes' }).click();
	await page.getByText('45 min left').waitFor();
	await page.goto('/');
	await expectAccessible(page);
	expect((await page.goto(`/classes/${room.id}/students/${studentIn(room, 'Ada Mays').id}`))?.status()).toBe(403);

	await page.goto(`/board/${room.id}`);
	await expect(page.getByRole('banner').getByText(/^Live/)).toBeVisible();
	await substituteUntil(school, room, substitute.id, Date.now() - AN_HOUR);
	await page.getByRole('button', { name: 'End lesson' }).click();
	await page.getByRole('button', { name: 'Yes, end it' }).click();
	await expect(page.getByRole('dialog').getByText('You may not do this')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: NOT_YOURS })).toBeVisible();
	await page.goto('/');
	await expect(page.getByText('You have no class yet')).toBeVisible();
});
