// The cookie that carries a session, over pages and over sockets. Its name depends on the scheme, and only that one
// name is read: on HTTPS a plain cookie, which a network could have planted, counts for nothing.
import type { Cookies } from '@sveltejs/kit';
import type { Adapter, Cookie } from 'lucia';
import type { RequestHeaders, Viewer } from './auth-types.ts';
import { deviceLabel } from './device.ts';
import { createLucia, type SessionScope } from './lucia.ts';
import { schemeOf, type SchemeConfig } from './scheme.ts';
import type { Sessions } from './sessions.ts';
import { storedForm } from './token.ts';

/** A page's request, as far as signing in needs it. */
export type Visit = { cookies: Cookies; host: string; userAgent: string };

export type SessionCookie = {
	viewerOf: (headers: RequestHeaders) => Promise<Viewer | null>;
	/** Who is looking; keeps the cookie as long as the session lives. */
	viewerAt: (visit: Visit) => Promise<Viewer | null>;
	/** Always a new session; what this device had before ends. */
	signIn: (visit: Visit, personId: number, scope: SessionScope | null) => Promise<void>;
	signOut: (visit: Visit) => Promise<void>;
};

/** Lucia's own reader throws on a stray percent sign, which anyone may send. */
function cookieIn(header: string, name: string): string | null {
	const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`));
	return pair ? pair.trim().slice(name.length + 1) : null;
}

export function createSessionCookie(sessions: Sessions, adapter: Adapter, config: SchemeConfig): SessionCookie {
	const byScheme = { http: createLucia(adapter, 'http'), https: createLucia(adapter, 'https') };
	const lucia = (host: string | undefined) => byScheme[schemeOf(config, host ?? '')];

	const write = (cookies: Cookies, { name, value, attributes }: Cookie) =>
		cookies.set(name, value, { path: '/', ...attributes });

	async function endHeld({ cookies, host }: Visit) {
		const token = cookies.get(lucia(host).sessionCookieName);
		const held = token ? await sessions.look(token) : null;
		if (held && token) await sessions.end(held.viewer.personId, storedForm(token));
	}

	return {
		async viewerOf({ cookie, host }) {
			const token = cookieIn(cookie ?? '', lucia(host).sessionCookieName);
			return token ? ((await sessions.look(token))?.viewer ?? null) : null;
		},
		async viewerAt({ cookies, host }) {
			const { sessionCookieName: name } = lucia(host);
			const token = cookies.get(name);
			if (!token) return null;
			const found = await sessions.look(token);
			if (!found) write(cookies, lucia(host).createBlankSessionCookie());
			if (found?.renewed) write(cookies, lucia(host).createSessionCookie(token));
			return found?.viewer ?? null;
		},
		async signIn(visit, personId, scope) {
			await endHeld(visit);
			const { token } = await sessions.open(personId, deviceLabel(visit.userAgent), scope);
			write(visit.cookies, lucia(visit.host).createSessionCookie(token));
		},
		async signOut(visit) {
			await endHeld(visit);
			write(visit.cookies, lucia(visit.host).createBlankSessionCookie());
		}
	};
}
