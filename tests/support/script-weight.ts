// How much JavaScript a page has asked for, gzipped as a server sends it; each file once.
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** From now on; before the page is opened. The answer waits until the page asks for no more. */
export function weighScripts(page: Page): () => Promise<number> {
	const sizes = new Map<string, Promise<number>>();
	page.on('response', (response) => {
		const type = response.headers()['content-type'] ?? '';
		if (!type.includes('javascript') || sizes.has(response.url())) return;
		sizes.set(
			response.url(),
			response.body().then((body) => gzipSync(body, { level: 9 }).length)
		);
	});
	return async () => {
		await page.waitForLoadState('networkidle');
		const all = await Promise.all(sizes.values());
		return Math.round(all.reduce((sum, one) => sum + one, 0) / 100) / 10;
	};
}
