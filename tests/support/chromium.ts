// Finds a Chromium for the browser tests and the screenshots, or installs one. Must not start it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** The browser's path: CHROMIUM if set, else the system's own, else Playwright's when it is installed. */
export function findChromium(): string | undefined {
	const named = process.env.CHROMIUM;
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, and there is nothing`);
		return named;
	}
	return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** Like findChromium, and installs one when there is none: Playwright's own, or Debian's as root. */
export function ensureChromium(): string {
	const found = findChromium() ?? installed();
	if (!found) throw new Error('There is no Chromium. Install one, or set CHROMIUM to its path.');
	return found;
}

function installed(): string | undefined {
	for (const install of [installPlaywrights, installDebians]) {
		try {
			install();
		} catch (error) {
			console.error(`${install.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
		}
		const path = findChromium();
		if (path) return path;
	}
	return undefined;
}

function installPlaywrights() {
	execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
}

function installDebians() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	const apt = (...args: string[]) =>
		execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
			stdio: 'inherit',
			timeout: 600_000,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	apt('update');
	apt('install', '-y', 'chromium');
}

/** Quiet on a closed network, and able to start as root in a container. */
export const CHROMIUM_FLAGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];
