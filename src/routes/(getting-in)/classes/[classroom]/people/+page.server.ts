// A class's people as its teacher needs them: who is in it, who has a PIN, and the door.
import { randomUUID } from 'node:crypto';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { studentForm } from '#lib/server/auth/forms.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import { joinAddress } from '#lib/server/school/join-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const classroomId = classroomOf(event);
	const viewer = await requireMay(event, 'open:people', { classroomId });
	const { auth, classes, classrooms, people, config } = event.locals.app;
	const [entry, all, live] = await Promise.all([
		classes.find(classroomId),
		people.of(classroomId),
		classrooms.open(classroomId)
	]);
	if (!entry || !live) error(404);

	const students = (all?.people ?? []).filter(({ isStudent }) => isStudent);
	const ids = students.map(({ id }) => id);
	const [withPin, misses] = await Promise.all([auth.pins.whoHaveOne(ids), auth.students.strangerMisses(ids)]);
	const rows = students
		.map(({ id, name, short }) => ({ id, name, short, hasPin: withPin.has(id), misses: misses.get(id) ?? 0 }))
		.sort((a, b) => a.name.localeCompare(b.name));
	return {
		id: classroomId,
		title: entry.title,
		code: entry.code,
		address: joinAddress(config, event.url).shown,
		joining: live.progress().joining,
		mayOpenBoard: await auth.may(viewer, 'open:board', { classroomId }),
		mayEnrol: await auth.may(viewer, 'enrolPeople', { classroomId }),
		mayOpenDoor: await auth.may(viewer, 'ask:openJoining', { classroomId }),
		students: rows
	};
};

/** Done, or a failure that the page words. */
async function ask(event: RequestEvent, type: 'openJoining' | 'closeJoining') {
	const classroomId = classroomOf(event);
	const viewer = await requireMay(event, `ask:${type}`, { classroomId });
	const live = await event.locals.app.classrooms.open(classroomId);
	const request = { id: randomUUID(), attempt: 1, actor: viewer.personId, student: null, command: { type } };
	const answer = await live?.execute(request);
	return answer?.kind === 'done' ? { done: true } : fail(503, { notDone: true });
}

export const actions: Actions = {
	open: (event) => ask(event, 'openJoining'),
	close: (event) => ask(event, 'closeJoining'),
	reset: async (event) => {
		const classroomId = classroomOf(event);
		const parsed = parseForm(studentForm, await event.request.formData());
		if (!parsed.ok) return fail(400, { notDone: true });
		const { student } = parsed.value;
		const viewer = await requireMay(event, 'resetPin', { classroomId, studentId: student });
		await event.locals.app.auth.students.resetPin(student, viewer.personId, viewer.schoolId);
		return { reset: student };
	}
};
