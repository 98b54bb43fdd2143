// `npm run screens`: pictures of every screen, taken from the demo while it runs on this machine and this data folder.
// DEMO_URL is its address (http://localhost:3000), the first argument the folder for the pictures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { openOwnApp } from '../../src/cli/process/own-app.ts';
import { LIVE, SCHOOL } from '../../src/cli/demo/cast.ts';
import type { App } from '#lib/server/app.ts';
import { pairedScreen } from '#lib/server/seed/paired-screen.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.ts';
import { findCast, type Cast } from './cast.ts';

const url = process.env.DEMO_URL ?? 'http://localhost:3000';
const folder = process.argv[2] ?? 'static/screens';

type Theme = 'light' | 'dark';
type Shot = {
	name: string;
	/** Who looks: signed in, a screen that is a display, or nobody yet. */
	as: number | 'display' | null;
	path: string;
	themes?: readonly Theme[];
	size?: { width: number; height: number };
	/** Pressed once the page is there. */
	press?: RegExp;
	/** Something that is there when the picture may be taken. */
	shows: string;
};

const BOTH: readonly Theme[] = ['light', 'dark'];
const LAPTOP = { width: 1366, height: 768 };
/** The rail in full. */
const DESK = { width: 1440, height: 900 };
const PROJECTOR = { width: 1920, height: 1080 };

const shotsOf = ({ teacher, coach, student, room, joinCode }: Cast): Shot[] => [
	{ name: 'board', as: teacher, path: `/board/${room}`, themes: BOTH, size: DESK, shows: 'main' },
	{ name: 'student', as: student, path: `/student/${room}`, themes: BOTH, shows: 'main svg' },
	{
		...{ name: 'student-item', as: student, path: `/student/${room}` },
		...{ press: /drive|driving/i, shows: 'main form, main [role=group]' }
	},
	{ name: 'wall', as: coach, path: '/wall', shows: 'main article' },
	{ name: 'display', as: 'display', path: '/display', themes: ['dark'], size: PROJECTOR, shows: 'main svg' },
	{ name: 'people', as: teacher, path: `/classes/${room}/people`, shows: 'main table' },
	{ name: 'join', as: null, path: `/join/${joinCode}`, shows: 'main a' }
];

async function take(browser: Browser, app: App, cast: Cast, shot: Shot, theme: Theme): Promise<void> {
	const { name, as, path, size = LAPTOP, press, shows } = shot;
	const context = await browser.newContext({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' });
	const cookie = as === 'display' ? pairedScreen(app, cast.room, cast.teacher) : as && signIn(app, as, null);
	if (cookie) await context.addCookies(cookiesFrom(await cookie));
	const page = await context.newPage();
	await page.goto(url + path);
	await page.locator(shows).first().waitFor();
	await page
		.getByText(/^Live · /)
		.first()
		.waitFor({ timeout: 3_000 })
		.catch(() => null); // not every page has such a word; with the time of day the page is at work
	if (press) await page.getByRole('button', { name: press }).first().click();
	if (press) await page.getByRole('button', { name: /check/i }).first().waitFor();
	const file = join(folder, `${name}${theme === 'dark' ? '-dark' : ''}.png`);
	await page.screenshot({ path: file });
	await context.close();
	console.log(file);
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
	const cast = await findCast(app, SCHOOL.name, LIVE.title);
	for (const shot of shotsOf(cast))
		for (const theme of shot.themes ?? ['light']) await take(browser, app, cast, shot, theme);
} finally {
	await browser.close();
	await app.stop();
}
