// A student's own screen: its first paint holds the view that the socket goes on with.
import { error } from '@sveltejs/kit';
import { withoutKeys } from '#lib/domain/map.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireMay, requireViewer } from '#lib/server/auth/require.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const id = /^[1-9]\d{0,8}$/.test(event.params.classroom)
		? Number(event.params.classroom)
		: error(404, m.student_no_class());
	const { personId, name } = requireViewer(event);
	await requireMay(event, 'open:student', { classroomId: id, studentId: personId });
	const { app } = event.locals;
	const [entry, classroom] = await Promise.all([app.classes.find(id), app.classrooms.open(id)]);
	if (!entry || !classroom) error(404, m.student_no_class());
	return {
		classroom: { id, title: entry.title },
		map: withoutKeys(classroom.map.source),
		view: classroom.snapshot({ view: 'route', student: personId }),
		renderedAt: Date.now(),
		viewer: { id: personId, name }
	};
};
