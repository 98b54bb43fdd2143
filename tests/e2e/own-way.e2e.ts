// A student decides about the way: finding their place, showing what they know, a detour, a side trip, a destination.
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { join } from './support/doors.ts';
import { reach } from './support/others.ts';
import { studentIn, type Room } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { expect, test } from './support/test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const directions = (page: Page) => page.getByRole('complementary', { name: 'Directions' });

/** Something that can be handed in, whatever is asked: right or wrong does not matter here. */
async function answerAnyhow(page: Page) {
	const form = page.locator('main form');
	await expect(form).toBeVisible();
	const [radio, box, slider] = [form.getByRole('radio'), form.getByRole('textbox'), form.getByRole('slider')];
	if (await radio.count()) await radio.first().check({ force: true });
	for (let n = 0; n < (await box.count()); n++) await box.nth(n).fill('1');
	if (await slider.count()) {
		await slider.first().focus();
		await page.keyboard.press('Home');
	}
	await button(page, /^Answer$/).click();
}

/** A station of the list view, opened. */
async function openStation(page: Page, title: string) {
	await page.getByRole('region', { name: 'List' }).getByRole('button', { name: title, exact: true }).first().click();
	const sheet = page.getByRole('dialog', { name: title });
	await expect(sheet).toBeVisible();
	return sheet;
}

async function arrive(room: Room, device: Page, name: string) {
	await join(device, room, name);
	await expect(directions(device)).toBeVisible();
}

test('a fresh student finds a place, by questions whose keys never reach the browser', async ({
	school,
	newDevice
}) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 30 });
	const page = await newDevice();
	const frames: string[] = [];
	page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
	await arrive(room, page, 'Ada Mays');
	await expectAccessible(page);
	await button(page, 'Find my place').click();
	const count = page.getByText(/^Question \d+ of up to 15$/);
	await expect(count).toHaveText('Question 1 of up to 15');
	await expectAccessible(page);
	for (let n = 1; n <= 2; n++) {
		await expect(count).toHaveText(`Question ${n} of up to 15`);
		await answerAnyhow(page);
	}
	await expect(count).toHaveText('Question 3 of up to 15');
	expect(frames.filter((frame) => frame.includes('"quiz":{')).join()).not.toMatch(/"(key|worked|hints":\[)/);

	// Still open after a reload, and to be stopped at any time.
	await page.reload();
	await expect(directions(page)).toContainText('Find my place: question 3 of up to 15.');
	await button(page, 'Go on').click();
	await expect(count).toHaveText('Question 3 of up to 15');
	await button(page, 'Stop here').click();
	await expect(directions(page)).toContainText('Your place on the map');
	await expect(directions(page)).toContainText('of 2 right');
	await expectAccessible(page);
	await button(page, 'OK').click();
	await expect(directions(page)).not.toContainText('Your place on the map');
});

test('"let me show it", missed: nothing is lost, and what is missing is said', async ({ school, newDevice }) => {
	const room = await school.newClass('Bo Lind');
	await room.tell({ type: 'startLesson', minutes: 30 });
	const page = await newDevice();
	await arrive(room, page, 'Bo Lind');
	await button(page, 'List view').click();
	const sheet = await openStation(page, 'Fractions on a number line');
	await expectAccessible(page);
	await sheet.getByRole('button', { name: 'I know this, let me show it' }).click();
	const count = page.getByText(/^Question \d+ of up to 4$/);
	await expect(count).toHaveText('Question 1 of up to 4');
	await answerAnyhow(page);
	await expect(count).toHaveText('Question 2 of up to 4');
	await button(page, 'Stop here').click();
	await expect(directions(page)).toContainText('Not shown yet, and nothing lost');
	await expect(directions(page).getByRole('button', { name: 'Practise it' })).toBeVisible();
});

test('a detour shows where it rejoins and is left with one tap; a side trip leads back; a destination of one’s own', async ({
	school,
	newDevice
}) => {
	const room = await school.newClass('Cy Moon');
	await room.tell({ type: 'startLesson', minutes: 30 });
	const page = await newDevice();
	await arrive(room, page, 'Cy Moon');
	const { id } = studentIn(room, 'Cy Moon');
	await room.ask(id, { type: 'startWaypoint', waypoint: 'number-line' });
	await expect(directions(page)).toContainText('Fractions on a number line');

	await button(page, 'List view').click();
	await (await openStation(page, 'Equal parts')).getByRole('button', { name: 'Take a detour here first' }).click();
	await expect(page.locator('main form')).toBeVisible();
	await studentPage(page, id, 'equal-parts')
		.toMap()
		.catch(() => {});
	await expect(directions(page)).toContainText('On a detour to Equal parts');
	await expect(directions(page)).toContainText('It rejoins your road at Number line.');
	await button(page, 'Map view').click();
	await expect(button(page, /^Fractions on a number line\. .*Detour rejoins here$/)).toBeVisible();
	await expectAccessible(page);
	await directions(page).getByRole('button', { name: 'Leave it: back to Number line' }).click();
	await expect(directions(page)).not.toContainText('On a detour');
	await expect(directions(page)).toContainText('Fractions on a number line');

	// The teacher's order, and taken back.
	await room.tell({ type: 'orderDetour', student: id, to: null });
	await expect(directions(page)).toContainText('Your teacher sent you this way.');
	await room.tell({ type: 'recallDetour', student: id });
	await expect(directions(page)).not.toContainText('On a detour');

	await button(page, 'List view').click();
	await (
		await openStation(page, 'Tenths and hundredths')
	)
		.getByRole('button', { name: /^Side trip: \d+ min$/ })
		.click();
	await expect(directions(page)).toContainText(/About \d+ minutes left/);
	await expectAccessible(page);
	await directions(page).getByRole('button', { name: 'Back to Number line' }).click();
	await expect(directions(page)).not.toContainText('Side trip:');

	const sheet = await openStation(page, 'Equal parts');
	await expect(sheet).toContainText(/\d+ min less to go than now/);
	await sheet.getByRole('button', { name: 'Make this my destination' }).click();
	await expect(page.getByText('1 to go to Equal parts')).toBeVisible();
	await (await openStation(page, 'Equal parts')).getByRole('button', { name: /^Back to the class/ }).click();
	await expect(page.getByText(/to go to Stories|to go to /).first()).not.toContainText('Equal parts');

	// Why this turn, in countable facts.
	await directions(page).getByText('Why this turn?').click();
	await expect(directions(page).locator('details', { hasText: 'Why this turn?' })).toContainText(/open now|builds? on/);
});

test('the class’s focus, with a bridge of at most ten minutes', async ({ school, newDevice }) => {
	const room = await school.newClass('Di Park');
	await room.tell({ type: 'startLesson', minutes: 30 });
	await room.tell({ type: 'setFocus', waypoint: 'equivalent' });
	const page = await newDevice();
	await arrive(room, page, 'Di Park');
	await expect(directions(page)).toContainText('Your class works on');
	await expect(directions(page)).toContainText(/A bridge of about ([1-9]|10) min makes you ready/);
	await expectAccessible(page);
	await button(page, 'Join the class').click();
	await expect(page.locator('main form')).toBeVisible();
});

test('once three waypoints are behind, every other way says what the ETA becomes, and why', async ({
	school,
	newDevice
}) => {
	test.slow(); // axe looks at three screens, in light and in dark
	const room = await school.newClass('Eli Vane');
	const { id } = studentIn(room, 'Eli Vane');
	await room.tell({ type: 'startLesson', minutes: 30 });
	await reach(school, room, [id], ['equal-parts', 'unit-fractions']);
	const page = await newDevice({ viewport: { width: 1366, height: 768 } });
	await arrive(room, page, 'Eli Vane');
	await expect(directions(page).getByRole('region', { name: 'Other ways there' })).not.toContainText('about');

	await reach(school, room, [id], ['number-line']);
	const span = /still about \d+(–\d+)? lessons?/;
	await expect(directions(page).getByRole('region', { name: 'Other ways there' })).toContainText(span);
	await directions(page).getByText('Why this turn?').click();
	await expect(directions(page).locator('details', { hasText: 'Why this turn?' })).toContainText(span);
	await expectAccessible(page);

	await button(page, 'List view').click();
	const sheet = await openStation(page, 'Tenths and hundredths');
	await expect(sheet).toContainText(/of work beside your road\.\s+Then about \d+(–\d+)? lessons? to Mixed sums\./);
	await expect(sheet).toContainText(/than now\.\s+About \d+(–\d+)? lessons? at your pace\./);
	await sheet.getByText('Why these times?').click();
	await expect(sheet).toContainText(/Tenths and hundredths: \d+ waypoints? to go\./);
	await expect(sheet).toContainText('3 waypoints reached in');
	await expectAccessible(page);
	await page.keyboard.press('Escape');

	// What was reached comes back on a day of school, and says when.
	await expect(await openStation(page, 'Equal parts')).toContainText(/come back here after [23] more days you work on/);
});
