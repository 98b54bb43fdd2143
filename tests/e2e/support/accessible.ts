import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing, in light and in dark; without motion, so that nothing is judged half-way through a fade. */
export async function expectAccessible(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.evaluate(settled);
		const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		expect(found, `axe in ${colorScheme} at ${page.url()}`).toEqual([]);
	}
}

/** In the page: two frames on, with nothing half-way to its new colour. */
async function settled(): Promise<void> {
	for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
	await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}
