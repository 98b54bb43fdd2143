// A class from a pasted list: looked over first, then made with one click.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { PastedNames } from '#lib/protocol/class-list.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import type { Viewer } from '#lib/server/auth/auth-types.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import { findAdult } from '#lib/server/school/adults.ts';
import { newClassForm } from '#lib/server/school/class-forms.ts';
import { mapChoices } from '#lib/server/school/map-choices.ts';
import { readNames } from '#lib/server/school/pasted-names.ts';
import type { Actions, PageServerLoad } from './$types';

/** The office makes classes for others; a teacher makes their own. */
const isOffice = ({ schoolRole }: Viewer): boolean => schoolRole === 'admin';

export const load: PageServerLoad = async (event) => {
	const viewer = await requireMay(event, 'createClass');
	const maps = await mapChoices(event.locals.app.database.db, viewer.schoolId);
	return { maps: maps.map(({ id, title }) => ({ id, title })), forAnother: isOffice(viewer) };
};

type Typed = { title: string; names: string; map: string; teacher: string; keepEqual: boolean };

function typedIn(form: FormData): Typed {
	const text = (name: string) => String(form.get(name) ?? '').slice(0, 20_000);
	return {
		...{ title: text('title').slice(0, 200), names: text('names'), map: text('map'), teacher: text('teacher') },
		keepEqual: form.get('keepEqual') === 'on'
	};
}

const looked = (typed: Typed): PastedNames => readNames(typed.names, typed);

async function teacherFor({ locals }: RequestEvent, viewer: Viewer, username: string | undefined) {
	return isOffice(viewer) ? findAdult(locals.app.database.db, viewer.schoolId, username ?? '') : viewer.personId;
}

export const actions: Actions = {
	look: async (event) => {
		await requireMay(event, 'createClass');
		const typed = typedIn(await event.request.formData());
		return { typed, list: looked(typed), problems: {} as Record<string, string> };
	},
	create: async (event) => {
		const viewer = await requireMay(event, 'createClass');
		const form = await event.request.formData();
		const typed = typedIn(form);
		const list = looked(typed);
		const again = (problems: Record<string, string>) => fail(400, { typed, list, problems });

		const parsed = parseForm(newClassForm, form);
		if (!parsed.ok) return again(parsed.problems);
		const { db } = event.locals.app.database;
		const map = (await mapChoices(db, viewer.schoolId)).find(({ id }) => id === parsed.value.map);
		if (!map) return again({ map: 'mapMissing' });
		const teacher = await teacherFor(event, viewer, parsed.value.teacher);
		if (teacher === null) return again({ teacher: 'teacherUnknown' });
		if (list.problems.length > parsed.value.seen) return again({});

		const made = { schoolId: viewer.schoolId, title: parsed.value.title, mapId: map.id, mapVersion: map.version };
		const people = { teacher, students: list.names, by: viewer.personId };
		const { id } = await event.locals.app.classes.create({ ...made, ...people });
		redirect(303, list.names.length > 0 ? `/classes/${id}/cards?new` : `/classes/${id}/people`);
	}
};
