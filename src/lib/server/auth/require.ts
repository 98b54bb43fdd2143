// For the loads and actions of pages: who is looking, and may they? Throws what SvelteKit answers for us.
import { error, redirect } from '@sveltejs/kit';
import type { Action } from '../../domain/access.ts';
import { m } from '../../paraglide/messages.js';
import type { About, Access, Viewer } from './auth-types.ts';

/** What a page's event offers. */
type Asked = { locals: { viewer: Viewer | null; app: { auth: Access } }; url: URL };

/** Whoever has not signed in goes to the start page, and comes back after. */
export function requireViewer({ locals, url }: Asked): Viewer {
	if (locals.viewer) return locals.viewer;
	redirect(303, `/?to=${encodeURIComponent(url.pathname + url.search)}`);
}

export async function requireMay(event: Asked, action: Action, about?: About): Promise<Viewer> {
	const viewer = requireViewer(event);
	if (!(await event.locals.app.auth.may(viewer, action, about))) error(403, m.auth_not_yours_title());
	return viewer;
}
