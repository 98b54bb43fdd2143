// The outside of every page: its language, the chosen theme before the first paint, and the headers a browser obeys.
import type { Handle } from '@sveltejs/kit';
import { isTheme, THEME_COOKIE } from '#lib/protocol/theme.ts';
import { isThisMachine } from '../listen/this-machine.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(self), microphone=(self), geolocation=()'
};

/** On any other address browsers ignore it, and complain. */
const isTrustworthy = ({ protocol, host }: URL): boolean => protocol === 'https:' || isThisMachine(host);

export const pageShell: Handle = async ({ event, resolve }) => {
	const chosen = event.cookies.get(THEME_COOKIE);
	event.locals.theme = isTheme(chosen) ? chosen : 'system';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', getLocale()).replace('%theme%', event.locals.theme)
	});
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	if (isTrustworthy(event.url)) response.headers.set('cross-origin-opener-policy', 'same-origin');
	return response;
};
