// One student's way, to read: for an aide and the students named for them, and for whoever teaches the class.
import { error } from '@sveltejs/kit';
import type { LessonRow, MeRow, RouteRows, WaypointRow } from '#lib/domain/views/row-types.ts';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { id as idForm } from '#lib/server/auth/forms.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import type { PageServerLoad } from './$types';

type Row = MeRow | LessonRow | WaypointRow;

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

	const rows = new Map(classroom.snapshot({ view: 'route', student }).rows as [keyof RouteRows, Row][]);
	const me = rows.get('me') as MeRow | undefined;
	if (!me) error(404);
	const { lanes, waypoints } = classroom.map.source;
	const stations = waypoints.map(({ id, title, lane, col, row }) => {
		const own = rows.get(`waypoint:${id}`) as WaypointRow | undefined;
		return { ...{ id, title, lane, col, row }, level: own?.level ?? 'notStarted', reached: own?.reached ?? false };
	});
	return {
		...{ title: entry.title, name: person.name, hand: me.hand !== null, current: me.current, next: me.next },
		...{ reached: stations.filter(({ reached }) => reached).length, all: stations.length },
		lanes: lanes.map(({ id, title }) => ({
			...{ id, title },
			stations: stations.filter(({ lane }) => lane === id).sort((a, b) => a.col - b.col || a.row - b.row)
		}))
	};
};
