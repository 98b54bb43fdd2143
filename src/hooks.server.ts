// The server's edge inside SvelteKit: every request passes here, every unexpected error ends here.
import { sequence } from '@sveltejs/kit/hooks';
import type { HandleServerError } from '@sveltejs/kit';
import { pageShell } from '#lib/server/http/page-shell.ts';

export const handle = sequence(pageShell);

/** A bug is logged once, with an id that the person sees too. An address that does not exist is no bug. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const id = crypto.randomUUID().slice(0, 8);
	console.error(`error ${id} at ${event.request.method} ${event.route.id ?? event.url.pathname}`, error);
	return { message, id };
};
