// Days: the class's by the teacher, a student's own plan over them, and both in the drawer. No ETA before three waypoints.
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { expect, test } from './support/test.ts';

/** As a date field has it, so many days from now. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the teacher sets the class’s days, a student a date of their own, and the drawer shows both', async ({
	school,
	newDevice
}) => {
	test.slow(); // axe looks at four screens, in light and in dark
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	const teacher = await newDevice({ viewport: { width: 1366, height: 768 } });
	await signInAsTeacher(teacher, room);
	await boardPage(teacher).startLesson();
	const ada = await newDevice();
	await join(ada, room, 'Ada Mays');

	await teacher.getByRole('button', { name: 'More', exact: true }).click();
	await teacher.getByRole('button', { name: 'Class days', exact: true }).click();
	const days = teacher.getByRole('dialog', { name: 'Class days' });
	await days.getByLabel('Destination to be reached by').fill(inDays(60));
	await days.getByRole('button', { name: 'Add days' }).click();
	await days.getByLabel('From').fill(inDays(10));
	await days.getByLabel('to', { exact: true }).fill(inDays(12));
	await expectAccessible(teacher);
	await days.getByRole('button', { name: 'Save' }).click();
	await expect(days).toBeHidden();

	await expect(ada.getByText('On plan')).toBeVisible();
	await ada.getByText('Why?', { exact: true }).click();
	await expect(ada.getByText(/^The date is .*: \d+ days to work on until then\.$/)).toBeVisible();
	await expect(ada.getByText(/at your pace/)).toBeHidden();
	await ada.getByRole('button', { name: 'My plan' }).click();
	const plan = ada.getByRole('dialog', { name: 'My plan' });
	await expect(plan).toContainText('Without a date of your own, that one holds.');
	await expect(plan.getByRole('listitem')).toHaveCount(5);
	await expectAccessible(ada);
	await plan.getByLabel('I am going to').selectOption({ label: 'Equivalent' });
	await plan.getByLabel('I want to be at “Equivalent” by').fill(inDays(30));
	await plan.getByLabel('I work on days of my own').check();
	for (const day of ['Saturday', 'Sunday']) await plan.getByLabel(day).check();
	await plan.getByRole('button', { name: 'Save' }).click();
	await expect(plan).toBeHidden();
	await expect(ada.getByText('5 to go to Equivalent')).toBeVisible();
	await expect(ada.getByText(/^The date is .*: (27|28) days/)).toBeVisible();
	await expectAccessible(ada);

	const drawer = await boardPage(teacher).openDrawer('Ada');
	await expect(drawer).toContainText('No ETA before three waypoints.');
	await expect(drawer).toContainText('On plan');
	await drawer.getByText('Mark days away').click();
	await drawer.getByRole('button', { name: 'Add days' }).click();
	await drawer.getByLabel('From').fill(inDays(1));
	await drawer.getByRole('button', { name: /^Save/ }).click();
	await expect(drawer).toContainText('Away: ');
	await expectAccessible(teacher);
	await expect(ada.getByText(/^The date is .*: (26|27) days/)).toBeVisible();
});
