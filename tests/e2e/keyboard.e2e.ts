// Without a mouse: a teacher takes a hand, a student answers an item.
import type { Locator, Page } from '@playwright/test';
import type { Answer } from '../../src/lib/domain/items/item.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { studentIn } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';
const MOST_STOPS = 40;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Tab, until the focus is there. */
async function tabTo(wanted: Locator): Promise<void> {
	const page = wanted.page();
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not reach ${String(wanted)}`);
}

test('a teacher starts a lesson, goes to a hand, takes it back and is done with it', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	const page = await newDevice();
	await signInAsTeacher(page, room);
	const board = boardPage(page);
	await tabTo(button(page, 'Start lesson'));
	await page.keyboard.press('Enter');
	await tabTo(button(page, 'Start 45 minutes'));
	await page.keyboard.press('Enter');
	await expect(page.getByText('45 min left')).toBeVisible();

	await room.ask(studentIn(room, 'Bo Lind').id, { type: 'raiseHand' });
	await expect(board.card('Bo')).toContainText('Hand up');
	await page.keyboard.press('n');
	await expect(board.card('Bo').getByRole('button', { name: 'I’m going' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(board.onTheWay).toContainText('Bo');
	await page.keyboard.press('z');
	await expect(board.card('Bo')).toContainText('Hand up');

	await page.keyboard.press('n');
	await page.keyboard.press('Enter');
	await expect(board.onTheWay).toContainText('Bo');
	await tabTo(button(page, /^Done/));
	await page.keyboard.press('Enter');
	await expect(board.onTheWay).toBeHidden();
	await expect(board.count('Hand up')).toContainText('0');
});

test('between the parts of the board with F6, between seats with arrows, into the drawer and back', async ({
	school,
	newDevice
}) => {
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	const page = await newDevice();
	await signInAsTeacher(page, room);
	const board = boardPage(page);
	const [ada, bo] = [board.tile('Ada'), board.tile('Bo')];
	await expect(async () => {
		await page.keyboard.press('F6');
		await expect(ada).toBeFocused({ timeout: 200 });
	}).toPass({ timeout: 20_000 });
	await page.keyboard.press('ArrowRight');
	await expect(bo).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Bo Lind' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(bo).toBeFocused();
});

test('a student drives, answers and goes on, by keys alone', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const page = await newDevice();
	await join(page, room, 'Ada Mays');
	const student = studentPage(page, studentIn(room, 'Ada Mays').id, FIRST);
	await tabTo(button(page, 'Start driving'));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();

	await answerByKeys(page, student.task().right);
	const next = page.getByRole('button', { name: 'Next', exact: true });
	await expect(next).toBeFocused();
	await expect(async () => {
		if (await next.isVisible()) await page.keyboard.press('Enter'); // pressed too early, it does not count
		await expect(next).toBeHidden({ timeout: 500 });
	}).toPass({ timeout: 20_000 });
	await expect(page.locator('form :focus')).toBeVisible(); // goes on in the new item
	await expect(page.getByRole('banner')).toContainText('1 task done here');
});

async function answerByKeys(page: Page, answer: Answer): Promise<void> {
	if (answer.kind === 'choice') {
		await tabTo(page.getByRole('group', { name: 'Answers' }).getByRole('radio').first());
		await page.keyboard.press('Space');
		for (let at = 0; at < answer.option; at++) await page.keyboard.press('ArrowDown');
	} else if (answer.kind === 'number') {
		await tabTo(page.getByRole('textbox'));
		await page.keyboard.type(String(answer.value));
	}
	await page.keyboard.press('Enter');
}
