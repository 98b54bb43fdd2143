// Signs people in without a browser, for connections that programs make: the cookie a browser would have been given.
import type { Cookies } from '@sveltejs/kit';
import type { App } from '../app.ts';
import type { SessionScope } from '../auth/lucia.ts';

/** @returns a Cookie header, good for this machine over plain HTTP */
export async function signIn({ auth }: Pick<App, 'auth'>, person: number, scope: SessionScope | null): Promise<string> {
	const jar = new Map<string, string>();
	const cookies: Cookies = {
		get: (name) => jar.get(name),
		getAll: () => [...jar].map(([name, value]) => ({ name, value })),
		set: (name, value) => void jar.set(name, value),
		delete: (name) => void jar.delete(name),
		serialize: (name, value) => `${name}=${value}`
	};
	await auth.cookie.signIn({ cookies, host: 'localhost', userAgent: '' }, person, scope);
	return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
