// One whole lesson with everyone in the room: a teacher, three students, a coach and a shared display, each in a browser
// of their own, and nine classmates beside them. What the coach's wall and the display are told is read off the wire.
import type { Page } from '@playwright/test';
import { boardPage } from './support/board-page.ts';
import { chooseName, giveRole, join, pairDisplay, signIn, signInAsTeacher } from './support/doors.ts';
import { listenTo, type Heard } from './support/frames.ts';
import { reach, struggle, unmistakableIds } from './support/others.ts';
import { studentIn, type Room } from './support/school.ts';
import { studentPage, type StudentPage } from './support/student-page.ts';
import { expect, test } from './support/test.ts';

const FIRST = 'equal-parts';
const SECOND = 'unit-fractions';
const IN_BROWSERS = ['Ada Mays', 'Bo Lind', 'Cy Twombly'];
const TRAVELLERS = ['Dee Park', 'Eli Stone', 'Fay Wong', 'Gus Haas', 'Hal Odum'];
const HELD_UP = ['Ivy Sato', 'Jon Berg', 'Kim Abel', 'Lou Reyes'];
const CLASS = [...IN_BROWSERS, ...TRAVELLERS, ...HELD_UP];
/** The display is told at the turn of the minute. */
const A_MINUTE = { timeout: 70_000 };

const idsOf = (room: Room, names: string[]) => names.map((name) => studentIn(room, name).id);

/** Without the PIN: asks, and is let in. */
async function joinByAsking(child: Page, teacher: Page, room: Room, name: string): Promise<void> {
	await teacher.goto(`/classes/${room.id}/people`);
	await chooseName(child, room, name.split(' ')[0] ?? '');
	await child.getByRole('button', { name: 'I forgot my PIN' }).click();
	await teacher.getByRole('button', { name: `Let ${name} in` }).click();
	await child.waitForURL(`**/student/${room.id}`);
	await teacher.goto(`/board/${room.id}`);
}

async function sameMistakeThrice(student: StudentPage): Promise<void> {
	await student.drive();
	for (let misses = 0; misses < 3;) {
		if (student.task().mistaken('countedCuts')) misses++;
		if (misses === 3) await student.answer(student.task().mistaken('countedCuts')!);
		else await student.slip('countedCuts');
	}
	await student.toMap();
}

/** How many the coach's wall was told of last, at a junction or not. */
function heldUp({ rows }: Heard): number {
	const [, room] = rows().findLast(([key]) => key === 'room') ?? ['', {}];
	const { jam, wrongTurn } = (room.counts ?? {}) as Record<string, number>;
	return (jam ?? 0) + (wrongTurn ?? 0);
}

function expectNobodyNamed({ frames }: Heard, room: Room): void {
	const told = frames();
	for (const name of CLASS.flatMap((one) => one.split(' '))) expect(told).not.toContain(name);
	for (const { id } of room.students) expect(told).not.toContain(String(id));
	for (const word of ['"student"', '"seat"', '"short":', 'dots', 'evidence', 'presence'])
		expect(told).not.toContain(word);
}

function expectAggregatesAlone(wall: Heard, shown: Heard): void {
	for (const word of ['hand"', 'wrongTurn', 'jam', 'stuck', 'parked', 'away', 'arrived', 'counts'])
		expect(shown.frames()).not.toContain(word);
	const junctions = wall.rows().filter(([key]) => key.startsWith('junction:'));
	expect(Math.min(...junctions.map(([, { students }]) => Number(students)))).toBe(5);
	const [classes, roads] = [/^class$/, /^road:/].map((kind) => shown.rows().filter(([key]) => kind.test(key)));
	for (const [, row] of classes ?? []) {
		expect(Object.keys(row).sort()).toEqual(['destination', 'helpDesk', 'travelled']);
		expect(row.travelled === null || Number(row.travelled) >= 5).toBe(true);
	}
	for (const [key, row] of roads ?? []) expect(key).toBe(`road:${row.from}>${row.to}`);
	expect(roads).not.toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(`a whole lesson, everyone in the room, in ${colorScheme} colours`, async ({ school, newDevice }) => {
		test.setTimeout(180_000);
		await unmistakableIds(school);
		const [room, coach] = [await school.newClass(...CLASS), await school.newAdult('Noor Haddad', 'coach')];
		const [teacher, wall, screen] = [
			await newDevice({ colorScheme }),
			await newDevice({ colorScheme }),
			await newDevice({ colorScheme, viewport: { width: 1920, height: 1080 } })
		];
		const [ada, bo, cy] = [
			await newDevice({ colorScheme }),
			await newDevice({ colorScheme }),
			await newDevice({ colorScheme })
		];
		const [toldWall, toldScreen] = [listenTo(wall), listenTo(screen)];

		// before the lesson
		await signInAsTeacher(teacher, room);
		await teacher.goto(`/classes/${room.id}/people`);
		await giveRole(teacher, 'Coach', coach);
		await expect(teacher.getByRole('main').getByText('Has access now.')).toBeVisible();
		await pairDisplay(teacher, screen, room);
		await expect(screen.getByText('Not started')).toBeVisible();
		await signIn(wall, coach);
		await wall.waitForURL('**/wall');
		const card = wall.getByRole('article');
		await expect(card).toContainText('The lesson has not started');

		// it starts, and everyone comes in
		await teacher.goto(`/board/${room.id}`);
		const board = boardPage(teacher);
		await board.startLesson();
		await expect(screen.getByText('Setting off')).toBeVisible();
		await expect(card).toContainText('12 Away');
		await expect(teacher.getByText('Noor Haddad is watching')).toBeVisible();
		await reach(school, room, idsOf(room, TRAVELLERS), [FIRST, SECOND]);
		await struggle(school, room, idsOf(room, HELD_UP), FIRST);
		await expect.poll(() => heldUp(toldWall)).toBe(4);
		await Promise.all([join(ada, room, 'Ada Mays'), join(bo, room, 'Bo Lind')]);
		await joinByAsking(cy, teacher, room, 'Cy Twombly');

		// one of them takes a wrong turn, and stands at the junction where four others are held up
		const [adas, bos, cys] = [ada, bo, cy].map((page, n) =>
			studentPage(page, studentIn(room, IN_BROWSERS[n] ?? '').id, FIRST)
		) as [StudentPage, StudentPage, StudentPage];
		await sameMistakeThrice(adas);
		await expect(adas.notice).toContainText('In your last 3 tries:');
		await expect(board.tile('Ada')).toContainText('Wrong turn');
		await expect(card).toContainText('Wrong turn');
		await expect.poll(() => heldUp(toldWall)).toBe(5);
		await cys.drive();
		await cys.answerRight();
		await expect(board.tile('Cy')).toContainText('On route');

		// another raises a hand; help comes, from the teacher and from the wall
		await bos.raiseHand();
		await expect(board.card('Bo')).toContainText('Hand up');
		await expect(card).toContainText('1 waiting');
		await board.imGoing('Bo');
		await expect(bos.directions).toContainText('Your teacher is coming.');
		await card.getByRole('button', { name: /^Offer help/ }).click();
		await expect(teacher.getByText('Noor Haddad offers to help')).toBeVisible();
		await expect(screen.getByText('1 of 23 roads lit')).toBeVisible(A_MINUTE);
		await expect(screen.getByText('10 waypoints together')).toBeVisible();

		// the bell
		await teacher.getByRole('button', { name: 'End lesson' }).click();
		await teacher.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
		await expect(screen.getByText('The drive is over')).toBeVisible();
		await expect(card).toContainText('The lesson is over');
		for (const page of [ada, bo, cy]) {
			await expect(page.getByText('The lesson is over')).toBeVisible({ timeout: 20_000 });
			await page.reload();
			await expect(page).not.toHaveURL(/\/student\//);
		}

		for (const heard of [toldWall, toldScreen]) expectNobodyNamed(heard, room);
		expectAggregatesAlone(toldWall, toldScreen);
		for (const page of [wall, screen]) {
			const html = await page.content();
			for (const name of CLASS) expect(html).not.toContain(name);
		}
	});
}
