import { fail, redirect } from '@sveltejs/kit';
import { codeForm } from '#lib/server/auth/forms.ts';
import { safePath } from '#lib/server/auth/safe-path.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ to: safePath(url.searchParams.get('to')) });

export const actions: Actions = {
	default: async ({ request, locals, url, getClientAddress }) => {
		const { auth, classes } = locals.app;
		const form = await request.formData();
		const typed = String(form.get('code') ?? '').slice(0, 20);
		const { codes } = auth.crowds;
		const crowdWait = codes.wait(getClientAddress());
		if (crowdWait > 0) return fail(429, { typed, crowdWait });

		const parsed = parseForm(codeForm, form);
		if (!parsed.ok) return fail(400, { typed, problem: parsed.problems.code });
		const { code } = parsed.value;
		if (!(await classes.findByCode(code))) {
			codes.count(getClientAddress());
			return fail(404, { typed, unknown: code });
		}
		const to = safePath(url.searchParams.get('to'));
		redirect(303, `/join/${code}${to ? `?to=${encodeURIComponent(to)}` : ''}`);
	}
};
