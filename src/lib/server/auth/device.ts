// A browser's own mark, so that wrong PINs on one device slow down that device alone. It says nothing about who uses it.
import type { Cookies } from '@sveltejs/kit';
import type { Scheme } from './scheme.ts';
import { newToken, storedForm } from './token.ts';

const YEAR_S = 365 * 24 * 60 * 60;
const MARK = /^[0-9a-f]{64}$/;

/** The device as it is stored; a new one gets its mark. */
export function deviceOf(cookies: Cookies, scheme: Scheme): string {
	const name = scheme === 'https' ? '__Host-device' : 'device';
	const given = cookies.get(name);
	const mark = given && MARK.test(given) ? given : newToken();
	if (mark !== given)
		cookies.set(name, mark, { path: '/', httpOnly: true, secure: scheme === 'https', sameSite: 'lax', maxAge: YEAR_S });
	return storedForm(mark);
}

const BROWSERS: [RegExp, string][] = [
	[/\bEdg/, 'Edge'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/Chrome\/|\bCriOS\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];

const SYSTEMS: [RegExp, string][] = [
	[/\bCrOS\b/, 'ChromeOS'],
	[/\biPad\b/, 'iPad'],
	[/\biPhone\b/, 'iPhone'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMacintosh\b/, 'Mac'],
	[/\bLinux\b/, 'Linux']
];

/** "Chrome, ChromeOS": enough to tell one's devices apart in a list; empty when the browser does not say. */
export function deviceLabel(userAgent: string): string {
	const first = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1];
	return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(', ');
}
