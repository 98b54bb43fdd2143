// One student's way, to read: for an aide and the students named for them, and for whoever teaches the class. Its first
// paint holds the view that the socket goes on with.
import { error } from '@sveltejs/kit';
import { withoutKeys } from '#lib/domain/map.ts';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { id as idForm } from '#lib/server/auth/forms.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const classroomId = classroomOf(event);
	const student = idForm.safeParse(event.params.student).data ?? error(404);
	await requireMay(event, 'follow:route', { classroomId, studentId: student });
	const { classes, classrooms, people } = event.locals.app;
	const [entry, classroom, all] = await Promise.all([
		classes.find(classroomId),
		classrooms.open(classroomId),
		people.of(classroomId)
	]);
	const person = all?.people.find(({ id }) => id === student);
	if (!entry || !classroom || !person) error(404);
	return {
		...{ title: entry.title, name: person.name },
		map: withoutKeys(classroom.map.source),
		view: classroom.snapshot({ view: 'route', student }),
		renderedAt: Date.now()
	};
};
