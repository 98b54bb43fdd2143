// `npm run screens`: pictures of every screen, taken from the demo while it runs on this machine and this data folder.
// DEMO_URL is its address (http://localhost:3000), the first argument the folder for the pictures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { openOwnApp } from '../../src/cli/process/own-app.ts';
import { LIVE, SCHOOL } from '../../src/cli/demo/cast.ts';
import type { App } from '#lib/server/app.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.ts';
import { findCast, type Cast } from './cast.ts';

const url = process.env.DEMO_URL ?? 'http://localhost:3000';
const folder = process.argv[2] ?? 'static/screens';

type Shot = {
	name: string;
	/** Whose cookie, and where. */
	as: number | null;
	path: string;
	theme?: 'light' | 'dark';
	size?: { width: number; height: number };
	/** Pressed once the page is there. */
	press?: RegExp;
	/** Something that is there when the picture may be taken. */
	shows: string;
};

const shotsOf = ({ teacher, coach, display, student, room }: Cast): Shot[] => [
	{ name: 'board', as: teacher, path: `/board/${room}`, shows: 'main' },
	{ name: 'board-dark', as: teacher, path: `/board/${room}`, theme: 'dark', shows: 'main' },
	{ name: 'student', as: student, path: `/student/${room}`, shows: 'main svg' },
	{
		name: 'student-item',
		as: student,
		path: `/student/${room}`,
		press: /drive|driving/i,
		shows: 'main form, main [role=group]'
	},
	...(coach === null ? [] : [{ name: 'wall', as: coach, path: '/wall', shows: 'main' }]),
	...(display === null
		? []
		: [
				{
					name: 'display',
					as: display,
					path: `/display/${room}`,
					theme: 'dark' as const,
					size: { width: 1920, height: 1080 },
					shows: 'main'
				}
			])
];

async function take(browser: Browser, app: App, shot: Shot): Promise<void> {
	const { name, as, path, theme = 'light', size = { width: 1366, height: 768 }, press, shows } = shot;
	const context = await browser.newContext({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' });
	if (as !== null) await context.addCookies(cookiesFrom(await signIn(app, as, null)));
	const page = await context.newPage();
	await page.goto(url + path);
	await page.locator(shows).first().waitFor();
	await page
		.getByText(/^Live/)
		.first()
		.waitFor({ timeout: 5_000 })
		.catch(() => null); // the display has no such word
	if (press) await page.getByRole('button', { name: press }).first().click();
	if (press) await page.getByRole('button', { name: /check/i }).first().waitFor();
	await page.screenshot({ path: join(folder, `${name}.png`) });
	await context.close();
	console.log(join(folder, `${name}.png`));
}

function cookiesFrom(header: string) {
	return header.split('; ').map((pair) => {
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
	});
}

const app = await openOwnApp();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
	await mkdir(folder, { recursive: true });
	for (const shot of shotsOf(await findCast(app, SCHOOL.name, LIVE.title))) await take(browser, app, shot);
} finally {
	await browser.close();
	await app.stop();
}
