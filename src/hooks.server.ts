// The server's edge inside SvelteKit: every request passes here, every unexpected error ends here.
import { building } from '$app/environment';
import { error } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { boot, shutDown } from '#lib/server/boot.ts';
import type { App } from '#lib/server/app.ts';
import { pageShell } from '#lib/server/http/page-shell.ts';
import { cameUnasked } from '#lib/server/listen/door-problem.ts';
import { reportFault } from '#lib/server/ops/faults.ts';
import { m } from '#lib/paraglide/messages.js';

let app: App;

export const init: ServerInit = async () => {
	if (building) return;
	app = await boot();
	// adapter-node's own event, after the HTTP server has closed
	process.once('sveltekit:shutdown', () => void shutDown());
};

const withApp: Handle = async ({ event, resolve }) => {
	event.locals.app = app;
	event.locals.viewer = building ? null : await viewerOf(event);
	return resolve(event);
};

const viewerOf = ({ cookies, url, request }: Parameters<Handle>[0]['event']) =>
	app.auth.cookie.viewerAt({ cookies, host: url.host, userAgent: request.headers.get('user-agent') ?? '' });

/** Whoever could read a password along would read this one: nothing of the app is shown. */
const refusePlain: Handle = ({ event, resolve }) => {
	const { url, request } = event;
	const isRefused = !building && cameUnasked(app.config, url.host, request.headers.get('x-forwarded-proto'));
	return isRefused && url.pathname !== '/healthz' ? error(421, m.lan_refused()) : resolve(event);
};

export const handle = sequence(refusePlain, withApp, pageShell);

/** A bug is logged once, with an id that the person sees too. An address that does not exist is no bug. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const id = reportFault(`${event.request.method} ${event.route.id ?? event.url.pathname}`, error);
	return { message, id };
};
