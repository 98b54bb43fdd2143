// What a waiting screen is known by until it is a display: a cookie of its own, for as long as its code lives.
import type { Cookies } from '@sveltejs/kit';
import type { Scheme } from '../auth/scheme.ts';
import { PAIRING_MS } from './pairings.ts';

const TOKEN = /^[0-9a-f]{64}$/;
const nameOf = (scheme: Scheme): string => (scheme === 'https' ? '__Host-pairing' : 'pairing');
const attributes = (scheme: Scheme) =>
	({ path: '/', httpOnly: true, secure: scheme === 'https', sameSite: 'lax' }) as const;

export function pairingToken(cookies: Cookies, scheme: Scheme): string | null {
	const token = cookies.get(nameOf(scheme));
	return token && TOKEN.test(token) ? token : null;
}

export function keepPairingToken(cookies: Pick<Cookies, 'set'>, scheme: Scheme, token: string): void {
	cookies.set(nameOf(scheme), token, { ...attributes(scheme), maxAge: PAIRING_MS / 1000 });
}

export function dropPairingToken(cookies: Cookies, scheme: Scheme): void {
	cookies.delete(nameOf(scheme), attributes(scheme));
}
