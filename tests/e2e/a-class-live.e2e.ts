// The spine: what a student does stands on the teacher's board at once, and what the teacher does reaches the student.
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { studentIn } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';

test.describe('a class, live', () => {
	test('three answers of one wrong idea raise a card with its evidence; two right answers clear it', async ({
		school,
		newDevice
	}) => {
		const room = await school.newClass('Ada Mays', 'Bo Lind');
		const teacher = await newDevice();
		await signInAsTeacher(teacher, room);
		const board = boardPage(teacher);
		await expect(board.tile('Ada')).toContainText('Away');
		await board.startLesson();

		const [ada, bo] = [await newDevice(), await newDevice()];
		await join(ada, room, 'Ada Mays');
		await join(bo, room, 'Bo Lind');
		await expect(board.tile('Ada')).not.toContainText('Away');
		await expect(board.tile('Bo')).not.toContainText('Away');

		const student = studentPage(ada, studentIn(room, 'Ada Mays').id, FIRST);
		await student.drive();
		await expect(board.tile('Ada')).toContainText('Equal parts');
		for (let misses = 0; misses < 2;) {
			if (student.task().mistaken('countedCuts')) misses++;
			await student.slip('countedCuts');
		}
		await expect(board.card('Ada')).toBeHidden();
		while (!student.task().mistaken('countedCuts')) await student.slip('countedCuts');
		await student.answer(student.task().mistaken('countedCuts')!);

		const card = board.card('Ada');
		await expect(card).toContainText('Wrong turn');
		await expect(card).toContainText('Equal parts');
		await expect(card).toContainText('3 misses alike; 0 hints');
		await expect(card).toContainText('Maybe:');
		await expect(card.getByRole('img', { name: /^Last \d tries here: .*wrong/ })).toBeVisible();
		await expect(board.tile('Ada')).toContainText('Wrong turn');
		await expect(board.count('Wrong turn')).toContainText('1');
		await expect(board.card('Bo')).toBeHidden();

		await student.toMap();
		await expect(student.notice).toContainText('In your last 3 tries:');
		await expect(bo.getByText('Looks like a wrong turn')).toBeHidden();

		await student.drive();
		await student.answerRight();
		await expect(card).toBeVisible();
		await student.next();
		await student.answerRight();
		await expect(card).toBeHidden();
		await expect(board.tile('Ada')).toContainText('On route');
		await student.toMap();
		await expect(student.notice).toBeHidden();
	});

	test('a hand goes up on the board, "I’m going" reaches the student, and Undo takes it back', async ({
		school,
		newDevice
	}) => {
		const room = await school.newClass('Ada Mays');
		const teacher = await newDevice();
		await signInAsTeacher(teacher, room);
		const board = boardPage(teacher);
		await board.startLesson();
		const page = await newDevice();
		await join(page, room, 'Ada Mays');
		const student = studentPage(page, studentIn(room, 'Ada Mays').id, FIRST);

		await student.raiseHand();
		await expect(student.hand).toBeVisible();
		await expect(board.card('Ada')).toContainText('Hand up');
		await expect(board.tile('Ada')).toContainText('Hand up');

		await board.imGoing('Ada');
		await expect(board.onTheWay).toContainText('Ada');
		await expect(student.directions).toContainText('Your teacher is coming.');

		await board.undo('Ada');
		await expect(board.onTheWay).toBeHidden();
		await expect(board.card('Ada')).toContainText('Hand up');
		await expect(student.hand).toBeVisible();

		await student.lowerHand();
		await expect(page.getByRole('button', { name: 'Raise hand' })).toBeVisible();
		await expect(board.card('Ada')).toBeHidden();
		await expect(board.count('Hand up')).toContainText('0');
	});
});
