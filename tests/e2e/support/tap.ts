// Taps as a person does. The screens drop a tap that lands in the moment something moved under it, so that nobody
// answers a card they did not mean or rushes past feedback: then one taps again.
import { expect, type Locator } from '@playwright/test';

const PATIENCE = 20_000;

/** Taps, again if need be, until what it leads to is there. Only for a button that goes away once it has worked. */
export async function tapUntil(button: Locator, seen: Locator): Promise<void> {
	await expect(async () => {
		if (!(await seen.isVisible())) await button.click({ timeout: 1_000 });
		await expect(seen).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: PATIENCE });
}
