// What a teacher says about learning, in the drawer, and what the student sees of it on the station sheet.
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { answer } from './support/others.ts';
import { studentIn } from './support/school.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';

test('a rubric, a word and a voided answer, with reasons and undo; the student sees what it rests on', async ({
	school,
	newDevice
}) => {
	test.slow();
	const room = await school.newClass('Ada Mays', 'Bo Lind');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const { id } = studentIn(room, 'Ada Mays');
	await room.ask(id, { type: 'startWaypoint', waypoint: FIRST });
	for (const [done, outcome] of (['right', 'wrong', 'right'] as const).entries())
		await answer(room, id, FIRST, done, outcome);

	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	const drawer = await boardPage(teacher).openDrawer('Ada');
	const place = drawer.getByRole('group').filter({ hasText: 'Equal parts' }).first();
	await place.getByText('Equal parts', { exact: true }).click();
	await expect(place.getByRole('listitem').filter({ hasText: 'Not yet' })).toBeVisible();
	await place.getByText('Why?').click();
	await expect(place.getByText('3 tasks: 2 right at the first try, 2 without help.')).toBeVisible();
	await expect(place.getByText('2 of 3 tasks right without help')).toBeVisible();
	await expectAccessible(teacher);

	await place.getByRole('button', { name: /^Does not count ?, Not yet/ }).click();
	await teacher.getByRole('menuitem', { name: 'the task was faulty' }).click();
	await expect(place.getByText('Does not count: the task was faulty')).toBeVisible();
	await expect(place.getByText('2 tasks: 2 right at the first try, 2 without help.')).toBeVisible();
	await place.getByRole('button', { name: /^Count it again/ }).click();
	await expect(place.getByText('3 tasks: 2 right at the first try, 2 without help.')).toBeVisible();

	await place.getByLabel('Points, 0 to 4').selectOption('3.5');
	await place.getByRole('button', { name: 'Give 3½ of 4' }).click();
	await expect(place.getByText(/Used it · /)).toBeVisible();
	await place.getByLabel('Because').selectOption('onPaper');
	await place.getByRole('button', { name: 'It is mastered' }).click();
	await expect(place.getByText('Ines Rivera: mastered, work on paper', { exact: true })).toBeVisible();
	await expect(place.getByText('Got it', { exact: true })).toBeVisible();
	await expectAccessible(teacher);

	const student = await newDevice();
	await join(student, room, 'Ada Mays');
	await student.getByRole('button', { name: 'List view' }).click();
	await student.getByRole('button', { name: 'Equal parts', exact: true }).first().click();
	const sheet = student.getByRole('dialog');
	await expect(sheet.getByText(/Used it · /)).toBeVisible();
	await sheet.getByText('Why?').click();
	await expect(sheet.getByText(/^Your teacher says that this is mastered: work on paper/)).toBeVisible();
	await expectAccessible(student);

	await place.getByRole('button', { name: /^Undo ?, Ines Rivera: mastered/ }).click();
	await expect(place.getByText('Does not count: entered by mistake')).toBeVisible();
	await expect(place.getByText('Got it', { exact: true })).toBeHidden();
});

test('a substitute sees no history and has no say in it', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	const substitute = await school.newAdult('Sam Ito', 'substitute');
	await school.app.classes.enrol(room.id, [substitute.id], { role: 'substitute', grantedBy: room.teacher.id });
	const page = await newDevice();
	await signInAsTeacher(page, { ...room, teacher: substitute });
	const drawer = await boardPage(page).openDrawer('Ada');
	await expect(drawer.getByRole('heading', { name: 'What you did' })).toBeVisible();
	await expect(drawer.getByRole('heading', { name: 'Learning' })).toHaveCount(0);
	expect((await page.request.get(`/board/${room.id}/followed`)).status()).toBe(403);
});

test('after the lesson: what followed each kind of step', async ({ school, newDevice }) => {
	const room = await school.newClass('Ada Mays');
	await room.tell({ type: 'startLesson', minutes: 45 });
	const { id } = studentIn(room, 'Ada Mays');
	await room.ask(id, { type: 'startWaypoint', waypoint: FIRST });
	await room.ask(id, { type: 'raiseHand' });
	await room.tell({ type: 'answerAlert', alert: 'a1', action: 'helped' });
	await answer(room, id, FIRST, 0, 'right');
	const page = await newDevice();
	await signInAsTeacher(page, room);
	const log = page.getByRole('region', { name: 'What you did' });
	await expect(log.getByText('Back on route after 1 min, 1 try')).toBeVisible();
	await room.tell({ type: 'endLesson' });
	await log.getByRole('button', { name: /^All actions/ }).click();
	await expect(page.getByRole('row', { name: 'Helped 1 1 1 1' })).toBeVisible();
	await expect(page.getByText('All lessons so far')).toBeHidden();
	await page.keyboard.press('Escape');

	await room.tell({ type: 'startLesson', minutes: 45 });
	await room.ask(id, { type: 'raiseHand' });
	await room.tell({ type: 'answerAlert', alert: 'a2', action: 'helped' });
	await room.tell({ type: 'endLesson' });
	await log.getByRole('button', { name: /^All actions/ }).click();
	await expect(page.getByRole('row', { name: 'Helped 1 0 – –' })).toBeVisible();
	await expect(page.getByRole('rowgroup').filter({ hasText: 'All lessons so far' })).toContainText('Helped');
	await expect(page.getByRole('row', { name: 'Helped 2 1 1 1' })).toBeVisible();
	await expectAccessible(page);
});
