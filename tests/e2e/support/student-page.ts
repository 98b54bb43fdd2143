// A student's own screen: driving, working items through their real controls, and the hand.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer, Format } from '../../../src/lib/domain/items/item.ts';
import { tapUntil } from './tap.ts';
import { taskOf, type Task } from './task.ts';

export type StudentPage = {
	page: Page;
	/** Takes the next turn and waits for its first item. */
	drive: () => Promise<void>;
	/** The item on offer, as the model gives it out. */
	task: () => Task;
	/** Enters an answer with the item's own controls and checks it. */
	answer: (answer: Answer) => Promise<void>;
	answerRight: () => Promise<void>;
	/** One wrong answer of this idea, then on to the next item; a right one where the idea cannot show. */
	slip: (misconception: string) => Promise<void>;
	next: () => Promise<void>;
	skip: () => Promise<void>;
	toMap: () => Promise<void>;
	raiseHand: () => Promise<void>;
	lowerHand: () => Promise<void>;
	/** The student's own "Looks like a wrong turn". */
	notice: Locator;
	directions: Locator;
	hand: Locator;
	connection: (words: string | RegExp) => Locator;
};

const THINKING_MS = 5_000;

/** @param waypoint where the next turn leads */
export function studentPage(page: Page, student: number, waypoint: string): StudentPage {
	let done = 0;
	const task = () => taskOf(student, waypoint, done);
	const next = page.getByRole('button', { name: 'Next', exact: true });
	const check = page.getByRole('button', { name: /^Check/ });

	async function answer(given: Answer) {
		const { format } = task();
		await page.evaluate(think, THINKING_MS);
		await enter(page, format, given);
		await check.click();
	}

	async function skip() {
		await page.getByRole('button', { name: 'Skip this one' }).click();
		done++;
		await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
	}

	async function answerRight() {
		await answer(task().right);
		await expect(next).toBeEnabled(); // the server has judged it too, and offers another
	}

	async function goOn() {
		await tapUntil(next, check);
		done++;
	}

	return {
		page,
		async drive() {
			await page.getByRole('button', { name: /^(Start|Keep) driving$/ }).click();
			await expect(check).toBeVisible();
		},
		task,
		answer,
		answerRight,
		async slip(misconception) {
			const mistake = task().mistaken(misconception);
			if (!mistake) {
				await answerRight();
				return goOn();
			}
			await answer(mistake);
			await skip();
		},
		next: goOn,
		skip,
		async toMap() {
			await page.getByRole('button', { name: 'Map', exact: true }).click();
			await expect(page.getByRole('region', { name: 'Map' })).toBeVisible();
		},
		raiseHand: () => page.getByRole('button', { name: 'Raise hand' }).click(),
		lowerHand: () => page.getByRole('button', { name: 'Cancel' }).click(),
		notice: page.getByRole('region', { name: 'Looks like a wrong turn' }),
		directions: page.getByRole('complementary', { name: 'Directions' }),
		hand: page.getByText(/^Hand up · /),
		connection: (words) => page.getByRole('banner').getByText(words)
	};
}

/** In the page: its stopwatch goes on as it does while a child thinks, so that no answer counts as a quick try. */
function think(ms: number): void {
	const before = performance.now.bind(performance);
	performance.now = () => before() + ms;
}

/** Puts an answer where it belongs, with the controls a student has. */
async function enter(page: Page, format: Format, answer: Answer): Promise<void> {
	if (answer.kind === 'choice') {
		await page.getByRole('group', { name: 'Answers' }).getByRole('radio').nth(answer.option).check({ force: true });
	} else if (answer.kind === 'number') {
		await page.getByRole('main').getByRole('textbox').fill(String(answer.value));
	} else if (answer.kind === 'fraction') {
		if (answer.whole !== undefined) await page.getByLabel('whole number').fill(String(answer.whole));
		await page.getByLabel('top number').fill(String(answer.top));
		await page.getByLabel('bottom number').fill(String(answer.bottom));
	} else if (answer.kind === 'point') {
		await page.getByRole('slider').focus();
		await page.keyboard.press('Home');
		for (let step = 0; step < answer.step; step++) await page.keyboard.press('ArrowRight');
	} else if (format.kind === 'order') await sort(page, answer.order);
}

/** By the arrow keys of each card, from the smallest on. */
async function sort(page: Page, wanted: readonly number[]): Promise<void> {
	const now = wanted.map((_, at) => at);
	const cards = page.getByRole('group', { name: 'Your order, smallest first' }).getByRole('group');
	for (const [place, card] of wanted.entries()) {
		for (let at = now.indexOf(card); at > place; at--) {
			await cards.nth(at).press('ArrowLeft');
			now.splice(at - 1, 0, ...now.splice(at, 1));
		}
	}
}
