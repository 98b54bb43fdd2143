// Several ways to learn one waypoint: a project away from the screen, and a link that the teacher sets and takes away.
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { expect, test } from './support/test.ts';

const HREF = 'https://videos.example.org/equal-parts';

test('a teacher’s link is there at once, says where it leads, and is remembered; a project is made off screen', async ({
	school,
	newDevice
}) => {
	test.slow(); // axe looks at five screens, in light and in dark
	const room = await school.newClass('Ada Mays');
	const teacher = await newDevice({ viewport: { width: 1366, height: 768 } });
	await signInAsTeacher(teacher, room);
	await boardPage(teacher).startLesson();
	const ada = await newDevice({ viewport: { width: 1366, height: 768 } });
	await join(ada, room, 'Ada Mays');

	await teacher.getByRole('button', { name: 'More', exact: true }).click();
	await teacher.getByRole('button', { name: 'Links to learn with', exact: true }).click();
	const links = teacher.getByRole('dialog', { name: 'Links to learn with' });
	await expect(links).toContainText('No links yet.');
	await links.getByLabel('Waypoint', { exact: true }).selectOption({ label: 'Equal parts' });
	await links.getByLabel('Address').fill('http://videos.example.org');
	await links.getByLabel('Minutes it takes').fill('7');
	await links.getByRole('button', { name: 'Set the link' }).click();
	await expect(links).toContainText('The address has to begin with: https://');
	await links.getByLabel('Address').fill(HREF);
	await links.getByRole('button', { name: 'Set the link' }).click();
	await expect(links.getByRole('listitem')).toContainText('Open videos.example.org');
	await expectAccessible(teacher);

	const inList = ada.getByRole('region', { name: 'List' }).getByRole('button', { name: 'Equal parts', exact: true });
	const openEqualParts = () => inList.first().click();
	await ada.getByRole('button', { name: 'List view' }).click();
	await openEqualParts();
	await ada
		.getByRole('dialog', { name: 'Equal parts' })
		.getByRole('button', { name: /^Link: videos\.example\.org/ })
		.click();
	const leaving = ada.getByRole('dialog', { name: 'Link: videos.example.org' });
	await expect(leaving).toContainText('It opens videos.example.org in a new tab');
	const link = leaving.getByRole('link', { name: 'Open videos.example.org' });
	await expect(link).toHaveAttribute('href', HREF);
	await expect(link).toHaveAttribute('target', '_blank');
	await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
	await expectAccessible(ada);
	await leaving.getByRole('button', { name: 'Close', exact: true }).last().click();
	await expect(ada.getByRole('button', { name: /^Link: videos\.example\.org.*like last time/ })).toBeVisible();

	await links.getByRole('button', { name: /^Remove/ }).click();
	await expect(links).toContainText('No links yet.');
	await expect(ada.getByRole('button', { name: /^Link:/ })).toHaveCount(0);
	await teacher.keyboard.press('Escape');

	await openEqualParts();
	const station = ada.getByRole('dialog', { name: 'Equal parts' });
	await expectAccessible(ada);
	await station.getByRole('button', { name: /^Fold and check/ }).click();
	const project = ada.getByRole('dialog', { name: 'Fold and check' });
	await expect(project.getByRole('listitem').first()).toHaveText('Take four sheets of paper of the same size.');
	await expectAccessible(ada);
	await project.getByRole('button', { name: 'Start: off screen for 10 min' }).click();
	await expect(project).toBeHidden();
	await expect(ada.getByText('With a book or material for 10 more min')).toBeVisible();

	const drawer = await boardPage(teacher).openDrawer('Ada');
	await expect(drawer).toContainText('Off screen');
	await expect(drawer.getByText('Projects', { exact: true })).toBeVisible();
	await expectAccessible(teacher);
});
