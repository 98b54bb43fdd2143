// Getting in as people do: by the forms.
import { expect, type Page } from '@playwright/test';
import { PASSWORD, studentIn, type Room } from './school.ts';

/** An adult, by name and password. */
export async function signIn(page: Page, { username }: { username: string }): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('Name').fill(username);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Lands on the board. */
export async function signInAsTeacher(page: Page, { teacher, id }: Room): Promise<void> {
	await signIn(page, teacher);
	await page.waitForURL(`**/board/${id}`);
}

/** By class code and own name, as far as the PIN. */
export async function chooseName(page: Page, { code }: Room, short: string): Promise<void> {
	await page.goto('/');
	await page.getByLabel('Class code').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Go to my class' }).click();
	await page.getByRole('link', { name: short, exact: true }).click();
}

export async function typePin(page: Page, pin: string): Promise<void> {
	await page.getByLabel('Your PIN').fill(pin);
	await page.getByRole('button', { name: 'Go', exact: true }).click();
}

/** A student, by class code, name and PIN; lands on the map. Each first name is one student's only. */
export async function join(page: Page, room: Room, name: string): Promise<void> {
	await chooseName(page, room, firstName(name));
	await typePin(page, studentIn(room, name).pin ?? '');
	await page.waitForURL(`**/student/${room.id}`);
}

/** A screen shows its code, and the teacher, on the page of the class's people, types it. */
export async function pairDisplay(teacher: Page, screen: Page, { id }: Room): Promise<void> {
	await screen.goto('/display');
	const code = await screen.locator('.code [aria-hidden]').innerText();
	await teacher.getByLabel('Code on the screen').fill(code);
	await teacher.getByRole('button', { name: 'Connect the display' }).click();
	await screen.waitForURL(`**/display/${id}`);
}

/** On the page of the class's people. */
export async function giveRole(teacher: Page, role: string, { username }: { username: string }): Promise<void> {
	const name = teacher.getByLabel('Who', { exact: true });
	await expect(async () => {
		if (!(await name.isVisible())) await teacher.getByText('Give access', { exact: true }).first().click();
		await teacher.getByRole('radio', { name: new RegExp(`^${role}`) }).check({ timeout: 1_000 });
		await name.fill(username, { timeout: 1_000 });
	}).toPass({ timeout: 20_000 });
	await teacher.getByRole('button', { name: 'Give access' }).click();
}

export const firstName = (name: string): string => name.split(' ')[0] ?? name;
