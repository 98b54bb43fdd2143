// The shared display in the hands of whoever runs the lesson: connected, looked at, frozen and blanked from the board.
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { signInAsTeacher } from './support/doors.ts';
import { expect, test } from './support/test.ts';

async function openPanel(teacher: Page) {
	await teacher.getByRole('button', { name: 'More', exact: true }).click();
	await teacher.getByRole('button', { name: 'Display', exact: true }).click();
	return teacher.getByRole('dialog', { name: 'Display' });
}

test('a display is connected, frozen, blanked and shown again from the board', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	const teacher = await newDevice({ viewport: { width: 1366, height: 768 } });
	const screen = await newDevice({ viewport: { width: 1920, height: 1080 } });
	await signInAsTeacher(teacher, room);
	await boardPage(teacher).startLesson();

	const panel = await openPanel(teacher);
	await expect(panel).toContainText('No screen is connected yet.');
	await screen.goto('/display');
	const code = (await screen.locator('.code [aria-hidden]').innerText()).trim();
	await panel.getByLabel('Code on the screen').fill('CCCCCC');
	await panel.getByRole('button', { name: 'Connect the display' }).click();
	await expect(panel).toContainText('No screen shows this code now.');
	await panel.getByLabel('Code on the screen').fill(code);
	await panel.getByRole('button', { name: 'Connect the display' }).click();
	await screen.waitForURL(`**/display/${room.id}`);
	await expect(panel.getByRole('listitem').filter({ hasText: code })).toBeVisible();
	await expect(panel.getByRole('img', { name: 'What the display shows now' })).toContainText('Drive time left');
	await expectAccessible(teacher);

	await panel.getByRole('button', { name: 'Freeze' }).click();
	await expect(panel).toContainText('The display is frozen');
	await expect(screen.getByText(/^Showing \d\d:\d\d$/)).toBeVisible();
	await room.tell({ type: 'endLesson' });
	await expect(teacher.getByText('Lesson ended', { exact: true })).toBeVisible();
	await expect(screen.getByText('Drive time left')).toBeVisible();
	await expectAccessible(screen);

	await panel.getByRole('button', { name: 'Blank' }).click();
	await expect(screen.getByRole('heading', { name: 'The teacher has blanked this screen' })).toBeAttached();
	await expect(screen.getByText('Drive time left')).toBeHidden();
	await expectAccessible(screen);
	await expectAccessible(teacher);
	await screen.reload();
	await expect(screen.getByRole('heading', { name: 'The teacher has blanked this screen' })).toBeAttached();
	await panel.getByRole('button', { name: 'Close' }).click();
	await expect(teacher.getByRole('button', { name: 'The display is blank' })).toBeVisible();

	await teacher.getByRole('button', { name: 'The display is blank' }).click();
	await panel.getByRole('button', { name: 'Show the class' }).click();
	await expect(screen.getByText('The drive is over')).toBeVisible();

	await panel.getByRole('button', { name: /^Disconnect/ }).click();
	await expect(panel).toContainText('No screen is connected yet.');
	await expect(screen.getByRole('heading', { name: 'This display is not connected' })).toBeVisible();
});
