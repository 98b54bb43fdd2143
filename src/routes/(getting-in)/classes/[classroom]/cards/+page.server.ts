// A card for each student, to print. A PIN can be read here once, right after it was made: only its hash is kept.
import { error, type RequestEvent } from '@sveltejs/kit';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import { joinAddress } from '#lib/server/school/join-address.ts';
import { qrOf } from '#lib/server/school/qr.ts';
import type { Actions, PageServerLoad } from './$types';

async function studentsOf(event: RequestEvent) {
	const all = await event.locals.app.people.of(classroomOf(event));
	const students = (all?.people ?? []).filter(({ isStudent }) => isStudent);
	return students.sort((a, b) => a.name.localeCompare(b.name));
}

export const load: PageServerLoad = async (event) => {
	const classroomId = classroomOf(event);
	const viewer = await requireMay(event, 'open:cards', { classroomId });
	const { app } = event.locals;
	const [entry, students] = await Promise.all([app.classes.find(classroomId), studentsOf(event)]);
	if (!entry) error(404);
	const join = joinAddress(app.reach(event.url).origins[0]);
	const withPin = await app.auth.pins.whoHaveOne(students.map(({ id }) => id));
	return {
		...{ id: classroomId, title: entry.title, code: entry.code, address: join.shown },
		isNew: event.url.searchParams.has('new'),
		mayOpenBoard: await app.auth.may(viewer, 'open:board', { classroomId }),
		cards: students.map(({ id, name }) => ({
			...{ id, name, hasPin: withPin.has(id) },
			qr: qrOf(`${join.full}/${entry.code}?who=${id}`)
		}))
	};
};

/** New PINs for those without one, or for all. */
async function give(event: RequestEvent, whom: 'missing' | 'all') {
	const classroomId = classroomOf(event);
	const viewer = await requireMay(event, 'givePins', { classroomId });
	const { auth } = event.locals.app;
	const ids = (await studentsOf(event)).map(({ id }) => id);
	const have = whom === 'all' ? new Set<number>() : await auth.pins.whoHaveOne(ids);
	const students = ids.filter((id) => !have.has(id));
	const given = await auth.students.givePins(students, viewer.personId, viewer.schoolId);
	return { pins: Object.fromEntries(given) };
}

export const actions: Actions = {
	missing: (event) => give(event, 'missing'),
	all: (event) => give(event, 'all')
};
