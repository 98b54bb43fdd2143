// The map is looked at from near and far, by buttons and by hand; what moves it comes with the first touch.
import type { Locator, Page } from '@playwright/test';
import { join } from './support/doors.ts';
import { expect, test } from './support/test.ts';

const station = (page: Page): Locator => page.getByRole('main').locator('svg').getByText('Unit').first();

async function placeOf(shown: Locator): Promise<{ x: number; y: number }> {
	const box = await shown.boundingBox();
	if (!box) throw new Error('it is not on the screen');
	return box;
}

test('a student zooms in by a button and comes back, and drags the map', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const page = await newDevice();
	await join(page, room, 'Ada Mays');
	const start = await placeOf(station(page));

	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await placeOf(station(page))).x).not.toBe(start.x);
	await page.getByRole('button', { name: 'Whole map' }).click();
	await expect.poll(async () => Math.round((await placeOf(station(page))).x - start.x)).toBe(0);

	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await placeOf(station(page))).x).not.toBe(start.x);
	const near = await placeOf(station(page));
	await page.mouse.move(600, 500);
	await page.mouse.down();
	await page.mouse.move(560, 460, { steps: 4 });
	await page.mouse.up();
	await expect.poll(async () => (await placeOf(station(page))).y).toBeLessThan(near.y);
});
