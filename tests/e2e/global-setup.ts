// Once before all browser tests: a browser to run them in and the built server to run them against.
import { existsSync } from 'node:fs';
import { ensureChromium } from '../support/chromium.ts';
import { startServer } from '../support/server.ts';

export default async function setup() {
	if (!existsSync('build/server.js')) throw new Error('There is no build: run `npm run build` first.');
	process.env.CHROMIUM = ensureChromium();
	const server = await startServer();
	process.env.E2E_URL = server.url;
	return () => server.stop();
}
