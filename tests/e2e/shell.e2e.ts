import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';

test.describe('every page', () => {
	test('[shell] is complete without inline styles or scripts, and axe finds nothing', async ({ page }) => {
		const refused: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error' || message.text().includes('Content Security Policy'))
				refused.push(message.text());
		});
		const response = await page.goto('/');
		const policy = response?.headers()['content-security-policy'] ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/unsafe-(inline|eval)/);
		await page.waitForLoadState('networkidle');
		expect(refused).toEqual([]);
		await expectAccessible(page);
	});

	test('[shell] lets a script open a WebSocket to its own server and to no other', async ({ page }) => {
		await page.goto('/');
		const outcome = (url: string) =>
			page.evaluate(
				(address) =>
					new Promise<string>((resolve) => {
						document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
						const socket = new WebSocket(address);
						socket.onopen = () => resolve('open');
						socket.onerror = () => setTimeout(() => resolve('error'), 50);
					}),
				url
			);
		const own = new URL(page.url());
		expect(await outcome(`ws://${own.host}/socket.io/?EIO=4&transport=websocket`)).toBe('open');
		expect(await outcome('ws://localhost:9/')).toBe('refused');
	});

	test('[shell] begins with a link past the header', async ({ page }) => {
		await page.goto('/');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('#main')).toBeFocused();
	});

	test('[shell] says in words that there is no such page', async ({ page }) => {
		const response = await page.goto('/there/is/nothing');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
	});
});

test.describe('the theme', () => {
	test.use({ colorScheme: 'light' });

	test('[shell] follows the device until the person chooses, and the server draws the choice', async ({ page }) => {
		await page.goto('/');
		const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		await expect.poll(background).toBe('rgb(244, 246, 248)');
		await page.emulateMedia({ colorScheme: 'dark' });
		await expect.poll(background).toBe('rgb(16, 23, 31)');
		await page.getByRole('radio', { name: 'Light' }).check();
		await expect.poll(background).toBe('rgb(244, 246, 248)');
		const html = await (await page.request.get('/')).text();
		expect(html).toContain('data-theme="light"');
		await page.reload();
		await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
	});

	test('[shell] takes a choice that was made before the page came alive', async ({ page }) => {
		let letGo = () => {};
		const held = new Promise<void>((resolve) => (letGo = resolve));
		await page.route('**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/', { waitUntil: 'commit' });
		await page.getByRole('radio', { name: 'Dark' }).check();
		letGo();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	});
});
