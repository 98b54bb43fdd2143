// Every screen in every state: axe, the first paint without scripts, and what has to fit. That no page breaks its own
// policy or throws is watched on every device of every test (support/test.ts).
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { busyClass } from './support/busy-class.ts';
import { chooseName, join, signIn, signInAsTeacher } from './support/doors.ts';
import { studentIn } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { tapUntil } from './support/tap.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';

test.describe('axe finds nothing', () => {
	test.slow();

	test('on the way in', async ({ school, newDevice }) => {
		const room = await school.newClass('Ada Mays', 'Bo Lind');
		await room.tell({ type: 'openJoining' });
		const page = await newDevice();
		for (const path of ['/', '/sign-in', '/join', `/join/${room.code}`]) {
			await page.goto(path);
			await expectAccessible(page);
		}
		await chooseName(page, room, 'Ada');
		await expectAccessible(page);
		const teacher = await newDevice();
		await signInAsTeacher(teacher, room);
		await teacher.goto(`/classes/${room.id}/people`);
		await expectAccessible(teacher);
	});

	test('on the board: without students, before a lesson, and full', async ({ school, newDevice }) => {
		const page = await newDevice();
		const empty = await school.newClass();
		await signInAsTeacher(page, empty);
		await expect(page.getByRole('heading', { name: 'No students yet' })).toBeVisible();
		await expectAccessible(page);
		await page.context().clearCookies();

		const room = await busyClass(school);
		await signInAsTeacher(page, room);
		const board = boardPage(page);
		await expect(board.count('Hand up')).toContainText('4');
		await expectAccessible(page);
		await board.imGoing('Ada M');
		const drawer = await board.openDrawer('Ben');
		await expect(drawer).toBeVisible();
		await expectAccessible(page);
	});

	test('on the student’s page: map, list, station, item, feedback and notice', async ({ school, newDevice }) => {
		const room = await school.newClass('Ada Mays');
		await room.tell({ type: 'startLesson', minutes: 45 });
		const page = await newDevice();
		await join(page, room, 'Ada Mays');
		await expectAccessible(page);

		await page.getByRole('button', { name: 'List view' }).click();
		await expect(page.getByRole('region', { name: 'List' })).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Equal parts', exact: true }).first().click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await expectAccessible(page);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Map view' }).click();

		const student = studentPage(page, studentIn(room, 'Ada Mays').id, FIRST);
		await student.drive();
		await expectAccessible(page);
		await student.slip('countedCuts');
		await student.slip('countedCuts');
		await student.slip('countedCuts');
		await student.slip('countedCuts');
		await student.answer(student.task().wrong);
		await expectAccessible(page);
		await student.toMap();
		await expect(student.notice).toBeVisible();
		await expectAccessible(page);
	});
});

test.describe('the first paint', () => {
	test('holds the seats of the board, and the stations of the map', async ({ school, newDevice }) => {
		const room = await busyClass(school);
		const teacher = await newDevice({ javaScriptEnabled: false });
		await signInAsTeacher(teacher, room);
		await expect(teacher.getByRole('gridcell').getByRole('button')).toHaveCount(40);
		await expect(boardPage(teacher).tile('Ada M')).toContainText('Hand up');

		const page = await newDevice({ javaScriptEnabled: false });
		await join(page, room, 'Ben Okafor');
		await expect(page.locator('[data-station]')).not.toHaveCount(0);
		await expect(page.getByRole('complementary', { name: 'Directions' })).toContainText('Equal parts');
	});
});

test('40 seats and the rail fit a small laptop without scrolling', async ({ school, newDevice }) => {
	const room = await busyClass(school);
	const page = await newDevice({ viewport: { width: 1366, height: 640 } });
	await signInAsTeacher(page, room);
	await expect(boardPage(page).tile('Ada M')).toBeVisible();
	const seats = page.getByRole('gridcell').getByRole('button');
	await expect(seats).toHaveCount(40);
	for (const seat of [seats.first(), seats.last()]) await expect(seat).toBeInViewport({ ratio: 1 });
	const overflow = await page.evaluate(() => {
		const { scrollWidth, scrollHeight } = document.documentElement;
		return { right: scrollWidth - innerWidth, below: scrollHeight - innerHeight };
	});
	expect(overflow).toEqual({ right: 0, below: 0 });
});

test('all of the board’s header, and every seat of a row, are in reach while a coach watches', async ({
	school,
	newDevice
}) => {
	const room = await busyClass(school);
	const coach = await school.newAdult('Wilhelmina Haddad-Okonkwo', 'coach');
	await school.app.classes.enrol(room.id, [coach.id], { role: 'coach', grantedBy: room.teacher.id });
	const [page, wall] = [await newDevice(), await newDevice()];
	await signIn(wall, coach);
	await signInAsTeacher(page, room);
	const header = page.getByRole('banner', { name: 'Lesson' });
	await expect(header.getByText('Wilhelmina Haddad-Okonkwo is watching')).toBeVisible();
	for (const width of [1366, 1280, 1200, 1024]) {
		await page.setViewportSize({ width, height: 700 });
		for (const button of await header.getByRole('button').filter({ visible: true }).all())
			await expect(button).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('gridcell').nth(7)).toBeInViewport({ ratio: 1 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width}`).toBe(0);
	}
});

test('a hint can be asked for the moment the page is there', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const page = await newDevice();
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.routeWebSocket(/socket\.io/, async (ours) => {
		await held; // the page is long alive before the first word from the server
		ours.connectToServer();
	});
	await join(page, room, 'Ada Mays');
	await page.getByRole('button', { name: 'Raise hand' }).click();
	await expect(page.getByRole('button', { name: 'Sending …' })).toBeVisible();
	letGo();
	await expect(page.getByText(/^Hand up · /)).toBeVisible({ timeout: 30_000 });
	const student = studentPage(page, studentIn(room, 'Ada Mays').id, FIRST);
	await student.drive();
	await tapUntil(page.getByRole('button', { name: 'Show a hint' }), page.getByText(/^Hint 1 of/));
});
