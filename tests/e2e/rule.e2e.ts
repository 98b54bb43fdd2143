// When "Got it" counts: a teacher looks ahead, sets a rule, and the student's "Why?" says which one holds.
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { answer } from './support/others.ts';
import { studentIn } from './support/school.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';

test('[M13] a teacher sets another rule, having seen what it would change; drawer and student say which holds', async ({
	school,
	newDevice
}) => {
	test.slow(); // axe looks at three screens, in light and in dark
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const { id } = studentIn(room, 'Ada Mays');
	await room.ask(id, { type: 'startWaypoint', waypoint: FIRST });
	for (let done = 0; done < 2; done++) await answer(room, id, FIRST, done, 'right');
	await room.tell({ type: 'judge', student: id, waypoint: FIRST, rubric: 3.5 });

	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	await teacher.getByRole('button', { name: 'More', exact: true }).click();
	await teacher.getByRole('button', { name: 'When “Got it” counts' }).click();
	const sheet = teacher.getByRole('dialog', { name: 'When “Got it” counts' });
	await expect(sheet).toContainText('Now: the usual rule. It came with the map.');
	await sheet.getByLabel('The usual rule').press('ArrowDown');
	await expect(sheet.getByLabel('A person’s rubric and a level')).toBeChecked();
	await expect(sheet.getByRole('row', { name: 'Reached at once 1 1' })).toBeVisible();
	await sheet.getByLabel('Rubric of at least (of 4)').selectOption('4');
	await expect(sheet.getByRole('row', { name: 'Reached at once 0 0' })).toBeVisible();
	await sheet.getByLabel('Level of at least (%)').fill('100');
	await sheet.getByLabel('Rubric of at least (of 4)').selectOption('3.5');
	await sheet.getByLabel('Level of at least (%)').fill('85');
	await expect(sheet.getByRole('row', { name: 'Reached at once 1 1' })).toBeVisible();
	await expectAccessible(teacher);

	await room.tell({ type: 'setMasteredRule', base: 0, rule: { rule: 'person', rubric: 4, level: 0.5 } });
	await expect(sheet.getByText(/^Somebody else has set another rule since/)).toBeVisible();
	await sheet.getByRole('button', { name: 'Set this rule' }).click();
	await expect(sheet).toContainText('Now: a rubric of 3½ or more and a level of 85 % or more. Set by Ines Rivera,');
	await expect(sheet.getByRole('table')).toHaveCount(0);
	await expectAccessible(teacher);
	await sheet.getByRole('button', { name: 'Close' }).click();

	const drawer = await boardPage(teacher).openDrawer('Ada');
	const place = drawer.getByRole('group').filter({ hasText: 'Equal parts' }).first();
	await place.getByText('Equal parts', { exact: true }).click();
	await expect(place.getByText('Got it', { exact: true })).toBeVisible();
	await place.getByText('Why?').click();
	await expect(place.getByText('Here “Got it” needs a person’s word:')).toBeVisible();

	const student = await newDevice();
	await join(student, room, 'Bo Lind');
	await student.getByRole('button', { name: 'List view' }).click();
	await student.getByRole('button', { name: 'Equal parts', exact: true }).first().click();
	const station = student.getByRole('dialog');
	await station.getByText('Why?').click();
	await expect(station.getByText('3½ of 4 from a person; nobody has looked yet')).toBeVisible();
	await expectAccessible(student);
});
