// Screens that lost the server: first they say so in a word, then that what they show is of some minutes ago. axe finds
// nothing meanwhile, light and dark. And a paused lesson, as the coach's wall says it.
import type { Page, WebSocketRoute } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { join, pairDisplay, signIn, signInAsTeacher } from './support/doors.ts';
import { struggle } from './support/others.ts';
import { expect, test } from './support/test.ts';

const CLASS = ['Ada Mays', 'Bo Lind', 'Cy Twombly', 'Dee Park', 'Eli Stone', 'Fay Wong'];

/** From the returned call on, nothing of the server reaches this page, and the device does not know why. */
async function withServerToLose(page: Page): Promise<() => Promise<void>> {
	const sockets: WebSocketRoute[] = [];
	let isLost = false;
	await page.routeWebSocket(/socket\.io/, (ours) => {
		if (isLost) return void ours.close();
		ours.connectToServer();
		sockets.push(ours);
	});
	return async () => {
		isLost = true;
		await page.route(/socket\.io/, (route) => route.abort('connectionrefused'));
		for (const socket of sockets) await socket.close();
	};
}

test('axe finds nothing while the server is lost, on the wall, the display, the board and the student’s page', async ({
	school,
	newDevice
}) => {
	test.slow();
	const room = await school.newClass(...CLASS);
	const coach = await school.newAdult('Noor Haddad', 'coach');
	await school.app.classes.enrol(room.id, [coach.id], { role: 'coach', grantedBy: room.teacher.id });
	await room.tell({ type: 'startLesson', minutes: 45 });
	await struggle(school, room, room.students.slice(0, 5).map(({ id }) => id), 'equal-parts'); // prettier-ignore

	const open = () => newDevice({ losesServer: true });
	const [wall, display, board, student] = [await open(), await open(), await open(), await open()];
	const losing = await Promise.all([wall, display, board, student].map(withServerToLose));
	await signIn(wall, coach);
	const card = wall.getByRole('article').filter({ hasText: room.title });
	await expect(card).toContainText('Wrong turn');
	await signInAsTeacher(board, room);
	await board.goto(`/classes/${room.id}/people`);
	await pairDisplay(board, display, room);
	await board.goto(`/board/${room.id}`);
	await expect(board.getByText(/^Live/)).toBeVisible();
	await join(student, room, 'Fay Wong');
	await expect(student.getByText(/^Live/)).toBeVisible();

	await room.tell({ type: 'pauseLesson' });
	await expect(card).toContainText('Paused');
	await expectAccessible(wall);
	await expect(student.getByText('Your teacher has paused the lesson.').first()).toBeVisible();
	await expectAccessible(student);
	await room.tell({ type: 'resumeLesson' });
	await expect(card).not.toContainText('Paused');

	for (const lose of losing) await lose();
	await expect(card).toContainText('Reconnecting');
	await expectAccessible(wall);
	for (const page of [wall, display, board, student]) {
		await expect(page.getByText(/Showing \d/).first()).toBeVisible({ timeout: 20_000 });
		await expectAccessible(page);
	}
});
