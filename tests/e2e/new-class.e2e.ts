// From nothing to a class at work: a pasted list, cards, a lesson, the first answer on the board; and lists that are not
// as they should be, which lose nobody without a word.
import type { Locator, Page } from '@playwright/test';
import { STUDENT_NAMES } from '../../src/lib/server/seed/student-names.ts';
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { signInAsTeacher } from './support/doors.ts';
import { PASSWORD } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { expect, test } from './support/test.ts';

const SCRIPTS = ['山田 太郎', 'Иван Петров', 'محمد علي', 'नेहा शर्मा', '김민준', 'Ólafur Þórsson', "Mia O'Neil-Smith"];
const LONG = `Wolfgang ${'Hubert'.repeat(8)}son`;

/** 28 names as they come out of a spreadsheet: numbered, with tabs and addresses, blank lines, two lines twice. */
function pastedList(): { text: string; names: string[] } {
	const names = [...SCRIPTS, LONG, ...STUDENT_NAMES.slice(0, 20)];
	const lines = names.map((name, n) => `${n + 1}.\t${name}\t${n % 3 ? '' : `s${n}@school.example`}`);
	return { text: ['', ...lines.slice(0, 9), '', '\t', ...lines.slice(9), lines[0], lines[20]].join('\r\n'), names };
}

/** What a teacher does with mouse and keyboard, counted: a click, a field filled or pasted into, each is one. */
function counting(page: Page) {
	let actions = 0;
	const press = (control: Locator) => {
		actions++;
		return control.click();
	};
	return {
		actions: () => actions,
		press,
		tap: (role: 'button' | 'link', name: string) => press(page.getByRole(role, { name, exact: true })),
		fill(label: string, text: string) {
			actions++;
			return page.getByLabel(label, { exact: true }).fill(text);
		}
	};
}

test('from signing in to the first answer on the board, 28 pasted names: at most 12 actions of the teacher', async ({
	school,
	newDevice
}) => {
	const [{ username }, teacher] = [await school.newAdult('Ines Rivera', 'teacher'), await newDevice()];
	const { text, names } = pastedList();
	const { tap, fill, press, actions } = counting(teacher);

	await teacher.goto('/sign-in');
	await fill('Name', username);
	await fill('Password', PASSWORD);
	await tap('button', 'Sign in');
	await tap('link', 'New class');
	await fill('Name of the class', '5b Maths');
	await fill('Students', text);
	await tap('button', 'Create the class');
	await expect(teacher.getByText('the same as line 2, kept once')).toBeVisible();
	await tap('button', 'Create the class with 28 students');
	await expect(teacher.getByRole('img', { name: /^QR code for/ })).toHaveCount(28);
	for (const name of names) await expect(teacher.getByText(name, { exact: true }).first()).toBeVisible();
	await tap('link', 'Open the board');
	await tap('button', 'Start lesson');
	await tap('button', 'Start 45 minutes');
	await teacher.getByText('45 min left').waitFor();

	const id = Number(/\d+$/.exec(new URL(teacher.url()).pathname)?.[0]);
	const [entry, all] = [await school.app.classes.find(id), await school.app.people.of(id)];
	const ben = all?.people.find(({ short }) => short === 'Ben')?.id ?? 0;
	const child = await newDevice();
	await child.goto(`/join/${entry?.code}`);
	await child.getByRole('link', { name: 'Ben', exact: true }).click();
	await child.getByLabel('New PIN').fill('4711');
	await child.getByLabel('The same again').fill('4711');
	await child.getByRole('button', { name: 'Save and go' }).click();
	await child.waitForURL(`**/student/${id}`);
	const student = studentPage(child, ben, 'equal-parts');
	await student.drive();
	await student.answerRight();

	await press(boardPage(teacher).tile('Ben'));
	const drawer = teacher.getByRole('dialog', { name: 'Ben Okafor' });
	await expect(drawer.getByRole('img', { name: 'Last try: right' })).toBeVisible();
	expect(actions()).toBeLessThanOrEqual(12);
});

test('a list with nobody in it, with 61 or with names too long says which line and why, and keeps what was typed', async ({
	school,
	newDevice
}) => {
	const [room, page] = [await school.newClass(), await newDevice()];
	await signInAsTeacher(page, room);
	await page.goto('/classes/new');
	const names = page.getByLabel('Students', { exact: true });
	const look = page.getByRole('button', { name: 'Look over the list' });
	await page.getByRole('button', { name: 'Create the class' }).click();
	await expect(page.getByLabel('Name of the class')).toHaveAccessibleDescription(/name/i);
	await expectAccessible(page);

	await page.getByLabel('Name of the class').fill('5c');
	await names.fill(`${'X'.repeat(61)}\n12345\n\nAda Mays\nada mays`);
	await look.click();
	const problems = page.getByRole('main').getByRole('list').first();
	await expect(problems.getByRole('listitem')).toHaveCount(3);
	await expect(problems).toContainText('Line 1');
	await expect(problems).toContainText('Line 2');
	await expect(problems).toContainText('the same as line 4, kept once');
	await expectAccessible(page);
	await page.getByRole('checkbox').check();
	await look.click();
	await expect(page.getByRole('heading', { name: '2 students' })).toBeVisible();

	await names.fill(Array.from({ length: 61 }, (_, n) => `Kim ${letters(n)}`).join('\n'));
	await look.click();
	await expect(page.getByText('Line 61')).toBeVisible();
	await expect(names).toHaveValue(/Kim aa\n/);
	await page.getByRole('button', { name: 'Create the class with 60 students' }).click();
	await expect(page.getByRole('img', { name: /^QR code for/ })).toHaveCount(60);
	await page.getByRole('link', { name: 'Open the board' }).click();
	await expect(page.getByRole('gridcell').getByRole('button')).toHaveCount(60);
});

/** 0 → aa, 26 → ba. */
const letters = (n: number): string => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));
