// The shared display of one class: aggregates and the map's drawing, nothing else leaves the server for it.
import { error } from '@sveltejs/kit';
import { displayMap } from '#lib/domain/views/display-map.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireMay } from '#lib/server/auth/require.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, locals } = event;
	const id = /^[1-9]\d{0,8}$/.test(params.classroom) ? Number(params.classroom) : error(404, m.display_no_class());
	const viewer = await requireMay(event, 'open:display', { classroomId: id });
	const { app } = locals;
	const [entry, classroom] = await Promise.all([app.classes.find(id), app.classrooms.open(id)]);
	if (!entry || !classroom) error(404, m.display_no_class());
	return {
		classroom: { id, title: entry.title },
		map: displayMap(classroom.map.source),
		view: classroom.snapshot({ view: 'display' }),
		renderedAt: Date.now(),
		viewer: { name: viewer.name }
	};
};
