import { fail, redirect } from '@sveltejs/kit';
import { sessionForm } from '#lib/server/auth/forms.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import { visitOf } from '#lib/server/auth/visit.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = await requireMay(event, 'open:sessions');
	const entries = await event.locals.app.auth.sessions.list(viewer.personId);
	return {
		sessions: entries.map(({ id, deviceLabel, createdAt, lastSeenAt }) => ({
			...{ id, deviceLabel, isHere: id === viewer.sessionId },
			...{ since: createdAt.getTime(), seen: lastSeenAt.getTime() }
		}))
	};
};

export const actions: Actions = {
	end: async (event) => {
		const viewer = await requireMay(event, 'endSession');
		const parsed = parseForm(sessionForm, await event.request.formData());
		if (!parsed.ok) return fail(400, { ended: false });
		const { session } = parsed.value;
		if (session === viewer.sessionId) {
			await event.locals.app.auth.cookie.signOut(visitOf(event));
			redirect(303, '/');
		}
		return { ended: await event.locals.app.auth.sessions.end(viewer.personId, session) };
	},
	endOthers: async (event) => {
		const viewer = await requireMay(event, 'endSession');
		await event.locals.app.auth.sessions.endOthers(viewer.personId, viewer.sessionId);
		return { ended: true };
	}
};
