// A class's people as its teacher needs them: who is in it, who has a PIN, and the door.
import { randomUUID } from 'node:crypto';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { id as idForm, studentForm } from '#lib/server/auth/forms.ts';
import type { Action } from '#lib/domain/access.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import { confirmDisplay } from '#lib/server/pairing/confirm-display.ts';
import { endRoleForm, roleForm } from '#lib/server/school/class-forms.ts';
import { joinAddress } from '#lib/server/school/join-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const classroomId = classroomOf(event);
	const viewer = await requireMay(event, 'open:people', { classroomId });
	const { auth, classes, classrooms, people } = event.locals.app;
	const [entry, all, live] = await Promise.all([
		classes.find(classroomId),
		people.of(classroomId),
		classrooms.open(classroomId)
	]);
	if (!entry || !live) error(404);

	const students = (all?.people ?? []).filter(({ isStudent }) => isStudent);
	const ids = students.map(({ id }) => id);
	const [withPin, misses] = await Promise.all([auth.pins.whoHaveOne(ids), auth.students.strangerMisses(ids)]);
	const can = (action: Action) => auth.may(viewer, action, { classroomId });
	const [mayGive, mayInvite, mayPair, mayAdmit] = await Promise.all(
		(['giveRole', 'inviteCoach', 'pairDisplay', 'admit'] as const).map(can)
	);
	const { grants, pairings, doorAsks } = event.locals.app;
	const rows = students
		.map(({ id, name, short }) => ({ id, name, short, hasPin: withPin.has(id), misses: misses.get(id) ?? 0 }))
		.sort((a, b) => a.name.localeCompare(b.name));
	return {
		id: classroomId,
		title: entry.title,
		code: entry.code,
		address: joinAddress(event.locals.app.reach(event.url).origins[0]).shown,
		joining: live.progress().joining,
		mayOpenBoard: await auth.may(viewer, 'open:board', { classroomId }),
		mayEnrol: await auth.may(viewer, 'enrolPeople', { classroomId }),
		mayOpenDoor: await auth.may(viewer, 'ask:openJoining', { classroomId }),
		students: rows,
		adults: await grants.of(classroomId),
		...{ me: viewer.personId, mayGive: mayGive ?? false, mayInvite: mayInvite ?? false, mayPair: mayPair ?? false },
		displays: mayPair ? await pairings.displaysOf(classroomId) : [],
		asks: mayAdmit ? await doorAsks.waiting(classroomId) : []
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
	},
	admit: async (event) => {
		const classroomId = classroomOf(event);
		const viewer = await requireMay(event, 'admit', { classroomId });
		const ask = idForm.safeParse((await event.request.formData()).get('ask'));
		const { doorAsks } = event.locals.app;
		const student = ask.success ? await doorAsks.admit(classroomId, ask.data, viewer.personId, viewer.schoolId) : null;
		return student === null ? fail(409, { notAsking: true }) : { admitted: student };
	},
	give: async (event) => {
		const classroomId = classroomOf(event);
		const form = await event.request.formData();
		const parsed = parseForm(roleForm, form);
		const username = String(form.get('username') ?? '').slice(0, 200);
		if (!parsed.ok) return fail(400, { role: null, username, roleProblem: parsed.problems.role ?? 'unknownAccount' });
		const { role, todayOnly } = parsed.value;
		const viewer = await requireMay(event, role === 'coach' ? 'inviteCoach' : 'giveRole', { classroomId });
		const students = form.getAll('students').flatMap((one) => idForm.safeParse(one).data ?? []);
		const wanted = { role, username, students, todayOnly: todayOnly !== undefined };
		const given = await event.locals.app.grants.give(classroomId, wanted, viewer.personId);
		return given.kind === 'given' ? { given: given.person } : fail(400, { role, username, roleProblem: given.code });
	},
	end: async (event) => {
		const classroomId = classroomOf(event);
		const viewer = await requireMay(event, 'giveRole', { classroomId });
		const parsed = parseForm(endRoleForm, await event.request.formData());
		if (!parsed.ok) return fail(400, { notDone: true });
		await event.locals.app.grants.end(classroomId, parsed.value.person, parsed.value.role, viewer.personId);
		return { ended: true };
	},
	pair: async (event) => {
		const classroomId = classroomOf(event);
		const viewer = await requireMay(event, 'pairDisplay', { classroomId });
		const outcome = await confirmDisplay(event, await event.request.formData(), classroomId, viewer.personId);
		return outcome.kind === 'paired' ? { paired: outcome.code } : fail(outcome.status, outcome.said);
	},
	disconnect: async (event) => {
		const classroomId = classroomOf(event);
		const viewer = await requireMay(event, 'pairDisplay', { classroomId });
		const parsed = idForm.safeParse((await event.request.formData()).get('display'));
		if (!parsed.success) return fail(400, { notDone: true });
		await event.locals.app.pairings.disconnect(classroomId, parsed.data, viewer.personId);
		return { disconnected: true };
	}
};
