// What each role's first page weighs in JavaScript, gzipped, in a browser that has nothing yet. Counted in bytes, so that
// a page that grows too heavy fails here, on any machine alike.
import { weighScripts } from '../support/script-weight.ts';
import { giveRole, join, pairDisplay, signIn, signInAsTeacher } from './support/doors.ts';
import { expect, test } from './support/test.ts';

/** KB, for every role. */
const MOST = 130;

test('the first load of every role is at most 130 KB of JavaScript', async ({ school, newDevice }) => {
	test.setTimeout(180_000); // ten browsers, one after the other
	const room = await school.newClass('Ada Mays');
	const coach = await school.newAdult('Noor Haddad', 'coach');
	const weights: Record<string, number> = {};
	/** Comes in on one page, and starts with nothing on another. */
	async function weigh(
		role: string,
		path: string,
		enter: (page: Awaited<ReturnType<typeof newDevice>>) => Promise<void>
	) {
		const [door, page] = [await newDevice(), await newDevice()];
		await enter(door);
		await page.context().addCookies(await door.context().cookies());
		const kb = weighScripts(page);
		expect((await page.goto(path))?.ok()).toBe(true);
		weights[role] = await kb();
	}

	await weigh('teacher', `/board/${room.id}`, (page) => signInAsTeacher(page, room));
	await weigh('office', `/classes/${room.id}/people`, async (page) =>
		signIn(page, await school.newAdult('Ines Okoye', 'admin'))
	);
	const teacher = await newDevice();
	await signInAsTeacher(teacher, room);
	await teacher.goto(`/classes/${room.id}/people`);
	await giveRole(teacher, 'Coach', coach);
	await expect(teacher.getByRole('main').getByText('Has access now.')).toBeVisible();
	await weigh('coach', '/wall', (page) => signIn(page, coach));
	await weigh('display', `/display/${room.id}`, (page) => pairDisplay(teacher, page, room));
	await room.tell({ type: 'openJoining' });
	await weigh('student', `/student/${room.id}`, (page) => join(page, room, 'Ada Mays'));

	expect(Object.keys(weights)).toHaveLength(5);
	for (const [role, kb] of Object.entries(weights)) {
		expect(kb, `${role}: ${JSON.stringify(weights)}`).toBeGreaterThan(10);
		expect(kb, `${role}: ${JSON.stringify(weights)}`).toBeLessThanOrEqual(MOST);
	}
});
