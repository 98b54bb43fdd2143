// A child who forgot the PIN: whoever runs the lesson sees it on the board, and lets that device in with one tap.
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { chooseName, signIn, signInAsTeacher } from './support/doors.ts';
import { expect, test } from './support/test.ts';

test('a child who forgot the PIN stands on the board, and one tap lets them in', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	await boardPage(teacher).startLesson();
	const door = teacher.getByRole('region', { name: 'At the door' });
	await expect(door).toBeHidden();

	const child = await newDevice();
	await chooseName(child, room, 'Ada');
	await child.getByRole('button', { name: 'I forgot my PIN' }).click();
	await expect(child.getByRole('heading', { name: 'Your teacher sees that you ask, Ada.' })).toBeVisible();
	await expect(door).toContainText('Ada forgot the PIN.');
	await expect(teacher.getByRole('status')).toContainText('Ada is at the door');
	await expectAccessible(teacher);

	await door.getByRole('button', { name: 'Let Ada in' }).click();
	await expect(door).toBeHidden();
	await child.waitForURL(`**/student/${room.id}`);
	await expect(boardPage(teacher).tile('Ada')).not.toContainText('Away');
});

test('a child who remembers the PIN after all leaves the board again', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	const door = teacher.getByRole('region', { name: 'At the door' });
	const child = await newDevice();
	await chooseName(child, room, 'Ada');
	await child.getByRole('button', { name: 'I forgot my PIN' }).click();
	await expect(door).toContainText('Ada forgot the PIN.');
	await child.getByRole('button', { name: 'I know my PIN again' }).click();
	await expect(door).toBeHidden();
});

test('a substitute lets a child in from the board, too', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const substitute = await school.newAdult('Piotr Novak', 'substitute');
	const today = { role: 'substitute', grantedBy: room.teacher.id, untilAt: new Date(Date.now() + 3_600_000) } as const;
	await school.app.classes.enrol(room.id, [substitute.id], today);
	const [page, child] = [await newDevice(), await newDevice()];
	await signIn(page, substitute);
	await page.waitForURL(`**/board/${room.id}`);
	await chooseName(child, room, 'Ada');
	await child.getByRole('button', { name: 'I forgot my PIN' }).click();
	await page.getByRole('button', { name: 'Let Ada in' }).click();
	await child.waitForURL(`**/student/${room.id}`);
});
