// Browser tests against the built server. global-setup.ts finds the browser and starts the server.
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.e2e.ts',
	outputDir: '../../test-results/e2e',
	globalSetup: './global-setup.ts',
	workers: 2,
	fullyParallel: false,
	forbidOnly: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
	use: {
		baseURL: process.env.E2E_URL, // set by global-setup, before the workers read this file
		browserName: 'chromium',
		viewport: { width: 1366, height: 768 },
		launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure'
	}
});
