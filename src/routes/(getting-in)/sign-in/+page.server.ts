import { fail, redirect } from '@sveltejs/kit';
import { afterSignIn } from '#lib/server/auth/after-sign-in.ts';
import { adultForm } from '#lib/server/auth/forms.ts';
import { safePath } from '#lib/server/auth/safe-path.ts';
import { markedVisitOf } from '#lib/server/auth/visit.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import { ownPlaces } from '#lib/server/school/own-places.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const { app } = event.locals;
		const form = await event.request.formData();
		const username = String(form.get('username') ?? '').slice(0, 200);
		const crowdWait = app.auth.crowds.signIns.count(event.getClientAddress());
		if (crowdWait > 0) return fail(429, { username, crowdWait, problems: {} });

		const parsed = parseForm(adultForm, form);
		if (!parsed.ok) return fail(400, { username, problems: parsed.problems });
		const visit = markedVisitOf(event, app.auth.scheme);
		const entered = await app.auth.adults.enter(visit, parsed.value.username, parsed.value.password);
		if (entered.kind === 'refused') return fail(401, { username, refusal: entered.refusal, problems: {} });

		const viewer = await app.auth.cookie.viewerAt(visit);
		redirect(303, afterSignIn(safePath(event.url.searchParams.get('to')), viewer ? await ownPlaces(app, viewer) : []));
	}
};
