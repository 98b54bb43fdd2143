// What reaches a student while an item is open: it stands above the work, is said aloud, and changes nothing under their
// hands. And what the teacher sees of it: one step for the whole group, undone with one tap.
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { struggle } from './support/others.ts';
import { studentIn } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { tapUntil } from './support/tap.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';
const NAMES = ['Ada Mays', 'Bo Lind', 'Cleo Diaz', 'Dee Okafor', 'Eli Stone', 'Fay Brook', 'Gus Hill', 'Hana Ito'];

const strip = (page: Page) => page.getByRole('region', { name: 'Meanwhile' });
const aloud = (page: Page) => page.locator('[aria-live="polite"]');
/** Said at most every ten seconds. */
const SPOKEN = { timeout: 25_000 };

test.describe.configure({ timeout: 150_000 });

test('[A22] [L3] gathered while an item is open: said above it, in one step of the log, and undone with it', async ({
	school,
	newDevice
}) => {
	const room = await school.newClass(...NAMES);
	await room.tell({ type: 'startLesson', minutes: 45 });
	await struggle(
		school,
		room,
		room.students.slice(0, 5).map(({ id }) => id),
		FIRST
	);
	const student = await newDevice();
	await join(student, room, 'Ada Mays');
	await student.getByRole('button', { name: /^(Start|Keep) driving$/ }).click();
	const work = student.locator('main form');
	await expect(work).toBeVisible();
	// What is held up there is said above the item, too, and looked at on the map.
	await expect(strip(student)).toContainText(/Looks like|A hard stretch|jam/i);
	await strip(student).getByRole('button', { name: 'Look' }).click();
	await expect(student.locator('.notice')).toBeFocused();
	await student.getByRole('button', { name: /^(Start|Keep) driving$/ }).click();
	await expect(work).toBeVisible();

	const page = await newDevice({ viewport: { width: 1366, height: 768 } });
	await signInAsTeacher(page, room);
	const board = boardPage(page);
	const group = page.getByRole('article', { name: /students at one place/ });
	await expect(group.getByRole('button', { pressed: true })).toHaveCount(4);
	await expect(group.getByRole('button', { name: 'Eli', pressed: false })).toBeVisible();
	// Whoever is not in the group keeps their card.
	await expect(board.card('Eli')).toBeVisible();
	await expect(board.card('Bo')).toBeHidden();
	await group.getByText('Why?').click();
	await expect(group).toContainText('A group is suggested from 3 students and 20 % of those here.');
	await expectAccessible(page);
	await group.getByRole('button', { name: 'Dee' }).click();
	await expect(board.card('Dee')).toBeVisible();

	await group.getByRole('button', { name: /^Gather/ }).click();
	await expect(strip(student)).toContainText('You 3: come together with your teacher.');
	await expect(work).toBeVisible();
	await expect(aloud(student)).toContainText('come together with your teacher', SPOKEN);
	await expectAccessible(student);
	const log = page.getByRole('region', { name: 'What you did' });
	await expect(log).toContainText(/Gathered Ada, Bo, Cleo/);
	await log.getByRole('button', { name: /Undo.*Gathered/ }).click();
	await expect(log).toContainText('Undone');
	await expect(strip(student)).not.toContainText('come together');
	await expect(group).toBeVisible();
});

test('[R9] another way ordered while an item is open waits until that is finished', async ({ school, newDevice }) => {
	const room = await school.newClass('Cy Moon');
	await room.tell({ type: 'startLesson', minutes: 30 });
	const { id } = studentIn(room, 'Cy Moon');
	const page = await newDevice();
	await join(page, room, 'Cy Moon');
	await room.ask(id, { type: 'startWaypoint', waypoint: 'number-line' });
	const pupil = studentPage(page, id, 'number-line');
	await expect(pupil.directions).toContainText('Fractions on a number line');
	await pupil.drive();
	await room.tell({ type: 'orderDetour', student: id, to: FIRST });
	await expect(strip(page)).toContainText('Your teacher sends you to Equal parts next.');
	await expect(strip(page)).toContainText('The road goes on at Number line after it.');
	await expect(page.getByRole('banner')).toContainText('Fractions on a number line');
	await expectAccessible(page);

	await pupil.answer(pupil.task().right);
	const heading = page.getByRole('banner').getByRole('heading', { name: 'Equal parts' });
	await tapUntil(page.getByRole('button', { name: 'On to Equal parts' }), heading);
	await expect(strip(page)).toBeHidden();

	// Called back: that waits, too.
	await room.tell({ type: 'recallDetour', student: id });
	await expect(strip(page)).toContainText('Your teacher calls you back to Number line.');
	await expect(page.getByRole('banner')).toContainText('Equal parts');
	await strip(page).getByRole('button', { name: 'Go there now' }).click();
	await expect(page.getByRole('banner')).toContainText('Fractions on a number line');
	await expect(aloud(page)).toContainText('Your teacher', SPOKEN);
});

test('[R11] a side trip is agreed for as long as the student likes, and the teacher sees until when', async ({
	school,
	newDevice
}) => {
	const room = await school.newClass('Cy Moon');
	await room.tell({ type: 'startLesson', minutes: 30 });
	const page = await newDevice();
	await join(page, room, 'Cy Moon');
	await page.getByRole('button', { name: 'List view' }).click();
	const title = 'Tenths and hundredths';
	await page.getByRole('region', { name: 'List' }).getByRole('button', { name: title, exact: true }).first().click();
	const sheet = page.getByRole('dialog', { name: title });
	await sheet.getByLabel('How long is the side trip?').selectOption('5');
	await expectAccessible(page);
	await sheet.getByRole('button', { name: 'Side trip: 5 min' }).click();
	await expect(page.getByText(/About 5 minutes left/)).toBeVisible();

	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	const drawer = await boardPage(teacher).openDrawer('Cy');
	await expect(drawer).toContainText(/On a side trip to .*, agreed for 5 minutes: until .*, 5 min left\./);
	await expectAccessible(teacher);
});
