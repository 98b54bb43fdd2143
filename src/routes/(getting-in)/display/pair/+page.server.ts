// Where the QR code of a waiting screen leads: whoever runs a lesson says which class it is to show.
import { fail } from '@sveltejs/kit';
import { id as idForm } from '#lib/server/auth/forms.ts';
import { requireMay, requireViewer } from '#lib/server/auth/require.ts';
import { confirmDisplay } from '#lib/server/pairing/confirm-display.ts';
import { readClassCode, spacedCode } from '#lib/server/school/class-code.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireViewer(event);
	const { auth, classes } = event.locals.app;
	const own = await classes.of(viewer.personId);
	const may = await Promise.all(own.map(({ id }) => auth.may(viewer, 'pairDisplay', { classroomId: id })));
	const places = new Map(own.filter((_, index) => may[index]).map(({ id, title }) => [id, title]));
	const code = readClassCode(event.url.searchParams.get('code') ?? '');
	return { places: [...places].map(([id, title]) => ({ id, title })), code: code && spacedCode(code) };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const classroom = idForm.safeParse(form.get('classroom'));
		const typed = String(form.get('code') ?? '').slice(0, 20);
		if (!classroom.success) return fail(400, { typed, codeProblem: 'noClass' });
		const viewer = await requireMay(event, 'pairDisplay', { classroomId: classroom.data });
		const outcome = await confirmDisplay(event, form, classroom.data, viewer.personId);
		return outcome.kind === 'paired' ? { paired: classroom.data } : fail(outcome.status, outcome.said);
	}
};
