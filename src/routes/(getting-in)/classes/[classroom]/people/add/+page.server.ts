// More students for a class, from a pasted list.
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import { listForm } from '#lib/server/school/class-forms.ts';
import { CLASS_MAX, readNames } from '#lib/server/school/pasted-names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const classroomId = classroomOf(event);
	await requireMay(event, 'enrolPeople', { classroomId });
	const entry = await event.locals.app.classes.find(classroomId);
	if (!entry) error(404);
	return { id: classroomId, title: entry.title, room: CLASS_MAX - (await namesThere(event)).length };
};

async function namesThere(event: RequestEvent): Promise<string[]> {
	const all = await event.locals.app.people.of(classroomOf(event));
	return (all?.people ?? []).filter(({ isStudent }) => isStudent).map(({ name }) => name);
}

async function looked(event: RequestEvent) {
	const parsed = parseForm(listForm, await event.request.formData());
	const { names, keepEqual, seen } = parsed.ok ? parsed.value : { names: '', keepEqual: undefined, seen: 0 };
	const typed = { names, keepEqual: keepEqual === 'on' };
	const list = readNames(names, { keepEqual: typed.keepEqual, there: await namesThere(event) });
	return { typed, list, seen };
}

export const actions: Actions = {
	look: async (event) => {
		await requireMay(event, 'enrolPeople', { classroomId: classroomOf(event) });
		const { typed, list } = await looked(event);
		return { typed, list };
	},
	add: async (event) => {
		const classroomId = classroomOf(event);
		const viewer = await requireMay(event, 'enrolPeople', { classroomId });
		const { typed, list, seen } = await looked(event);
		if (list.names.length === 0 || list.problems.length > seen) return fail(400, { typed, list });
		await event.locals.app.classes.addStudents(classroomId, list.names, viewer.personId);
		redirect(303, `/classes/${classroomId}/cards?new`);
	}
};
