// A student chooses the colours in the header; the choice stays with the device.
import { expectAccessible } from './support/accessible.ts';
import { join } from './support/doors.ts';
import { expect, test } from './support/test.ts';

test('a student chooses dark colours, and they are there after a reload', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const page = await newDevice({ colorScheme: 'light' });
	await join(page, room, 'Ada Mays');
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const light = await ground();
	await page.getByRole('banner').getByRole('radio', { name: 'Dark' }).check({ force: true });
	await expect.poll(ground).not.toBe(light);
	await page.reload();
	await expect.poll(ground).not.toBe(light);
	await expectAccessible(page);
});
