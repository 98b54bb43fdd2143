// The teacher's board, as a teacher finds their way on it.
import type { Locator, Page } from '@playwright/test';
import { tapUntil } from './tap.ts';

export type BoardPage = {
	startLesson: () => Promise<void>;
	/** A student's card in "Needs you", by the name on it. */
	card: (name: string) => Locator;
	/** The row of those the teacher is on the way to. */
	onTheWay: Locator;
	tile: (name: string) => Locator;
	/** A status's place in the strip of counts. */
	count: (status: string) => Locator;
	imGoing: (name: string) => Promise<void>;
	undo: (name: string) => Promise<void>;
	/** One student's facts beside the board, opened from their seat. */
	openDrawer: (name: string) => Promise<Locator>;
	connection: (words: string | RegExp) => Locator;
};

export function boardPage(page: Page): BoardPage {
	const rail = page.getByRole('region', { name: /^Needs you/ });
	const onTheWay = rail.getByRole('list', { name: 'On your way' });
	const card = (name: string) => rail.getByRole('article', { name });
	const goingTo = (name: string) => onTheWay.getByRole('article', { name });
	const tile = (name: string) => page.getByRole('gridcell', { name }).getByRole('button');
	return {
		async startLesson() {
			await page.getByRole('button', { name: 'Start lesson' }).click();
			await page.getByRole('button', { name: 'Start 45 minutes' }).click();
			await page.getByText('45 min left').waitFor();
		},
		card,
		onTheWay,
		tile,
		async openDrawer(name) {
			await tile(name).click();
			return page.getByRole('dialog');
		},
		count: (status) =>
			page.getByRole('region', { name: 'How the class is doing' }).getByRole('listitem').filter({ hasText: status }),
		imGoing: (name) => tapUntil(card(name).getByRole('button', { name: 'I’m going' }), goingTo(name)),
		undo: (name) =>
			tapUntil(goingTo(name).getByRole('button', { name: 'Undo' }), card(name).getByText('Hand up', { exact: true })),
		connection: (words) => page.getByRole('banner').getByText(words)
	};
}
