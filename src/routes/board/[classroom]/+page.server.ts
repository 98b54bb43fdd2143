// The teacher's board: its first paint holds the view that the socket goes on with.
import { error } from '@sveltejs/kit';
import { areNamesHidden, NAMES_COOKIE } from '#lib/components/board/names-cookie.ts';
import { withoutKeys } from '#lib/domain/map.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireMay } from '#lib/server/auth/require.ts';
import { spacedCode } from '#lib/server/school/class-code.ts';
import { joinWays } from '#lib/server/school/join-address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, locals, cookies, url } = event;
	const id = /^[1-9]\d{0,8}$/.test(params.classroom) ? Number(params.classroom) : error(404, m.board_no_class());
	const viewer = await requireMay(event, 'open:board', { classroomId: id });
	const { app } = locals;
	const [entry, classroom, people] = await Promise.all([
		app.classes.find(id),
		app.classrooms.open(id),
		app.people.snapshot(id)
	]);
	if (!entry || !classroom || !people) error(404, m.board_no_class());
	return {
		classroom: { id, title: entry.title, code: spacedCode(entry.code) },
		map: withoutKeys(classroom.map.source),
		view: classroom.snapshot({ view: 'board' }),
		people,
		renderedAt: Date.now(),
		viewer: { id: viewer.personId, name: viewer.name },
		join: joinWays(app.reach(url), entry.code),
		seesLearning: await app.auth.may(viewer, 'ask:declareMastery', { classroomId: id }),
		namesHidden: areNamesHidden(cookies.get(NAMES_COOKIE))
	};
};
