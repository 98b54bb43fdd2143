// What was done stays done: through a reload, and through a server that dies while an answer is on its way.
import type { Page } from '@playwright/test';
import { and, eq } from 'drizzle-orm';
import { events } from '../../src/lib/server/db/schema/events.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { studentIn, type Room, type School } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';

async function answersInLog({ app }: School, { id }: Room): Promise<number> {
	const answers = and(eq(events.classroomId, id), eq(events.type, 'answerSubmitted'));
	return (await app.database.db.select().from(events).where(answers)).length;
}

/** Tells later whether this is still the same page, never loaded anew. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
	await page.evaluate(() => void Object.assign(window, { neverReloaded: true }));
	return () => page.evaluate(() => 'neverReloaded' in window);
}

test('a reload keeps everything, on both screens', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	const board = boardPage(teacher);
	await board.startLesson();
	const page = await newDevice();
	await join(page, room, 'Ada Mays');
	const student = studentPage(page, studentIn(room, 'Ada Mays').id, FIRST);
	await student.drive();
	await student.answerRight();
	await student.next();
	await student.answer(student.task().wrong);
	await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
	await student.raiseHand();
	await board.imGoing('Ada');
	await expect(page.getByText('Your teacher is coming.').first()).toBeVisible();

	await Promise.all([page.reload(), teacher.reload()]);
	await expect(board.onTheWay).toContainText('Ada');
	await expect(board.tile('Ada')).toContainText('Equal parts');
	await expect(teacher.getByText('45 min left')).toBeVisible();
	await expect(teacher.getByRole('region', { name: 'What you did' })).toContainText('Going to Ada');
	await expect(student.directions).toContainText('Your teacher is coming.');
	await student.drive();
	await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
	await student.answerRight();
	expect(await answersInLog(school, room)).toBe(3);

	await student.toMap(); // once, though the entry before was the item when the page was reloaded
	await expect(student.directions).toBeVisible();
});

test.describe('a server that dies', () => {
	test.slow();
	let server: RunningServer;

	test.beforeEach(async () => {
		server = await startServer({ databaseUrl: process.env.E2E_DATABASE_URL ?? '' });
	});
	test.afterEach(() => server.stop());

	test('an answer that never reached it is sent again, and both pages go on by themselves', async ({
		school,
		newDevice
	}) => {
		const device = { baseURL: server.url, losesServer: true };
		const room = await school.newClass('Ada Mays');
		const [teacher, page] = [await newDevice(device), await newDevice(device)];
		await signInAsTeacher(teacher, room);
		const board = boardPage(teacher);
		await board.startLesson();
		await join(page, room, 'Ada Mays');
		const student = studentPage(page, studentIn(room, 'Ada Mays').id, FIRST);
		await student.drive();
		await expect(board.tile('Ada')).toContainText('Equal parts');
		const same = [await mark(page), await mark(teacher)];

		process.kill(server.pid, 'SIGSTOP'); // it takes the message and never reads it
		await student.answer(student.task().right);
		await expect(student.connection('1 waiting to send')).toBeVisible();
		process.kill(server.pid, 'SIGKILL');
		await server.gone;

		await expect(student.connection(/Reconnecting/)).toBeVisible();
		await expect(board.connection('Reconnecting')).toBeVisible();
		await expect(page.getByText('Your work is kept here and sent when the connection is back.')).toBeVisible({
			timeout: 20_000
		});
		await expect(teacher.getByText('No connection: times stand still, and no new alerts come.')).toBeVisible();
		expect(await answersInLog(school, room)).toBe(0);

		server = await server.restart();
		await expect(student.connection(/^Live/)).toBeVisible({ timeout: 30_000 });
		await expect(board.connection(/^Live/)).toBeVisible({ timeout: 30_000 });
		await student.next();
		await student.answerRight();
		const drawer = await board.openDrawer('Ada');
		await expect(drawer.getByRole('img', { name: 'Last 2 tries: right, right' })).toBeVisible();
		expect(await answersInLog(school, room)).toBe(2);
		for (const isSame of same) expect(await isSame()).toBe(true);
	});

	test('an answer that was taken down, but never acknowledged, counts once', async ({ school, newDevice }) => {
		const room = await school.newClass('Ada Mays');
		const page = await newDevice({ baseURL: server.url, losesServer: true });
		let isMute = false;
		await page.routeWebSocket(/socket\.io/, (ours) => {
			const theirs = ours.connectToServer();
			theirs.onMessage((message) => void (isMute || ours.send(message)));
		});
		await room.tell({ type: 'startLesson', minutes: 45 });
		await join(page, room, 'Ada Mays');
		const student = studentPage(page, studentIn(room, 'Ada Mays').id, FIRST);
		await student.drive();

		isMute = true;
		await student.answer(student.task().wrong); // a right one could not count twice: the item would be gone
		await expect.poll(() => answersInLog(school, room)).toBe(1);
		await expect(student.connection('1 waiting to send')).toBeVisible();
		process.kill(server.pid, 'SIGKILL');
		await server.gone;
		isMute = false;
		server = await server.restart();

		await expect(student.connection(/waiting to send/)).toBeHidden({ timeout: 30_000 });
		await expect(student.connection(/^Live/)).toBeVisible();
		expect(await answersInLog(school, room)).toBe(1);
		await student.answerRight();
		expect(await answersInLog(school, room)).toBe(2);
	});
});
