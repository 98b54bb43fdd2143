// Playwright's test, with a school and devices. A device that saw its page's own fault fails the test that used it.
import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { openSchool, type School } from './school.ts';

export { expect } from '@playwright/test';

export type DeviceOptions = BrowserContextOptions & {
	/** The server goes away during this test: that it could not be reached is no fault of the page. */
	losesServer?: boolean;
};

/** A browser of its own: no cookie, no storage and no window is shared with another. */
type NewDevice = (options?: DeviceOptions) => Promise<Page>;

const UNREACHABLE =
	/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED|WebSocket connection to/;
/** The browser itself logs every refused form and every page that is not there. */
const REFUSED = /the server responded with a status of 4\d\d/;

export const test = base.extend<{ newDevice: NewDevice }, { school: School }>({
	school: [
		async ({}, use) => {
			const school = await openSchool();
			await use(school);
			await school.stop();
		},
		{ scope: 'worker' }
	],
	newDevice: async ({ browser, baseURL }, use) => {
		const faults: string[] = [];
		const closing: (() => Promise<void>)[] = [];
		await use(async ({ losesServer = false, ...options } = {}) => {
			const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 640 }, ...options });
			const page = await context.newPage();
			closing.push(() => context.close());
			watch(page, (fault) => {
				if (!REFUSED.test(fault) && !(losesServer && UNREACHABLE.test(fault))) faults.push(fault);
			});
			return page;
		});
		for (const close of closing) await close();
		expect(faults, 'faults of the pages themselves').toEqual([]);
	}
});

/** What must never happen, whatever the test is about: an error in a page, or a policy that had to stop something. */
function watch(page: Page, tell: (fault: string) => void): void {
	page.on('pageerror', (error) => tell(`pageerror: ${error.message}`));
	page.on('console', (message) => {
		const text = message.text();
		if (message.type() === 'error' || text.includes('Content Security Policy')) tell(`console: ${text}`);
	});
}
