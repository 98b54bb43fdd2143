// Work that people read: a student writes, reloads, turns in; the board says that it waits; the teacher reads, gives points
// with a note, and the student sees both.
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { studentIn } from './support/school.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';
const BEGUN = 'No! The piece in the middle is bigger';
const REST = ', so it is more than a third. 🍕';
const NOTE = 'Well seen. Now draw how you would cut it.';

test('from the first words to the points, with a reload in between', async ({ school, newDevice }) => {
	test.slow();
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const teacher = await newDevice({ viewport: { width: 1366, height: 768 } });
	await signInAsTeacher(teacher, room);
	const board = boardPage(teacher);
	const student = await newDevice();
	await join(student, room, 'Ada Mays');

	const card = student.getByRole('region', { name: 'Equal parts', exact: true });
	await card.getByRole('button', { name: 'Write', exact: true }).click();
	await expect(student.getByText('Three pieces, so each one is a third!')).toBeVisible();
	const field = student.getByLabel('What you write');
	await field.fill(BEGUN);
	await expect(student.getByText('Kept', { exact: true })).toBeVisible();
	await expectAccessible(student);
	await expect(board.tile('Ada')).toContainText('Writing');
	await expect(board.tile('Ada')).toContainText('Draft just now');
	await expect(board.count('Writing')).toContainText('1');

	await student.reload();
	await expect(card.getByText('Begun, not turned in yet')).toBeVisible();
	await card.getByRole('button', { name: 'Go on writing' }).click();
	await expect(field).toHaveValue(BEGUN);
	await field.fill(BEGUN + REST); // not kept yet when the page goes
	await student.reload();
	await card.getByRole('button', { name: 'Go on writing' }).click();
	await expect(field).toHaveValue(BEGUN + REST);
	await student.getByRole('button', { name: 'Turn it in' }).click();
	await expect(student.getByText('Turned in just now. Your teacher reads it.')).toBeVisible();
	await expectAccessible(student);
	await student.getByRole('button', { name: 'Take it back and improve it' }).click();
	await expect(field).toHaveValue(BEGUN + REST);
	await student.getByRole('button', { name: 'Turn it in' }).click();

	const rail = teacher.getByRole('region', { name: 'To read · 1' });
	await expect(rail).toBeVisible();
	await expect(board.tile('Ada')).toContainText('To read');
	await expect(board.count('On route')).toContainText('0');
	await expectAccessible(teacher);
	await rail.getByRole('button', { name: /^Ada/ }).click();
	const sheet = teacher.getByRole('dialog', { name: 'Ada Mays: Equal parts' });
	await expect(sheet.getByText(BEGUN + REST)).toBeVisible();
	await expect(student.getByText('Your teacher is reading it.')).toBeVisible();
	await expect(student.getByRole('button', { name: 'Take it back and improve it' })).toBeHidden();
	await sheet.getByLabel('Points, 0 to 4').selectOption('3.5');
	await sheet.getByLabel('A note to the student (optional)').fill(NOTE);
	await expectAccessible(teacher);
	await sheet.getByRole('button', { name: 'Give 3½ of 4' }).click();
	await expect(rail).toBeHidden();

	await expect(student.getByRole('heading', { name: 'Your teacher gave 3½ of 4' })).toBeVisible();
	await expect(student.getByText(NOTE)).toBeVisible();
	await expectAccessible(student);
	await student.getByRole('button', { name: 'Map', exact: true }).click();
	await student.getByRole('button', { name: 'List view' }).click();
	await student.getByRole('button', { name: 'Equal parts', exact: true }).first().click();
	const station = student.getByRole('dialog');
	await expect(station.getByText(/Used it · /)).toBeVisible();
	await expect(station.getByText(NOTE)).toBeVisible();
	await expectAccessible(student);
});

test('without the server words wait on the device, and are kept when it is back', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const student = await newDevice({ losesServer: true });
	await join(student, room, 'Ada Mays');
	await student.getByRole('button', { name: 'Write', exact: true }).click();
	const field = student.getByLabel('What you write');
	await field.fill('Before');
	await expect(student.getByText('Kept', { exact: true })).toBeVisible();
	await student.context().setOffline(true);
	await field.fill('Before and after');
	await expect(student.getByText('Kept on this device. It is sent when the connection is back.')).toBeVisible();
	await student.getByRole('button', { name: 'Turn it in' }).click();
	await student.context().setOffline(false);
	await expect(student.getByText('Turned in just now. Your teacher reads it.')).toBeVisible();
	await expect(student.getByText('Before and after')).toBeVisible();
});

test('words among colleagues stay among them, and a substitute reads none', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const { id } = studentIn(room, 'Ada Mays');
	await room.ask(id, { type: 'startWaypoint', waypoint: FIRST });
	await room.ask(id, { type: 'turnInWork', waypoint: FIRST }, 'Mine.');
	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	const drawer = await boardPage(teacher).openDrawer('Ada');
	await drawer.getByLabel('Another waypoint').selectOption('Equal parts');
	const place = drawer.getByRole('group').filter({ hasText: 'Equal parts' }).first();
	await expect(place.getByText('Mine.')).toBeVisible();
	await place.getByLabel('Because').selectOption('conversation');
	await place.getByLabel('A note for colleagues (optional)').fill('Told me at the door.');
	await place.getByRole('button', { name: 'It is mastered' }).click();
	await expect(place.getByText('Told me at the door.')).toBeVisible();
	await expectAccessible(teacher);

	const student = await newDevice();
	await join(student, room, 'Ada Mays');
	await student.getByRole('button', { name: 'List view' }).click();
	await student.getByRole('button', { name: 'Equal parts', exact: true }).first().click();
	await expect(student.getByRole('dialog').getByText(/mastered, a conversation/)).toBeVisible();
	await expect(student.getByText('Told me at the door.')).toHaveCount(0);

	const substitute = await school.newAdult('Sam Ito', 'substitute');
	await school.app.classes.enrol(room.id, [substitute.id], { role: 'substitute', grantedBy: room.teacher.id });
	const page = await newDevice();
	await signInAsTeacher(page, { ...room, teacher: substitute });
	await expect(boardPage(page).tile('Ada')).toBeVisible();
	await expect(page.getByText('To read · 1')).toHaveCount(0);
});
