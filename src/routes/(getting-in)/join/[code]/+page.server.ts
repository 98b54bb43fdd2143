// A class's door: its names, and the PIN of the one who was chosen. Open to whoever has the code, so it shows no more.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { newPinForm, pinForm, studentForm, id as idForm } from '#lib/server/auth/forms.ts';
import { safePath } from '#lib/server/auth/safe-path.ts';
import { markedVisitOf } from '#lib/server/auth/visit.ts';
import { parseForm } from '#lib/server/http/parse-form.ts';
import { readClassCode } from '#lib/server/school/class-code.ts';
import type { ClassEntry } from '#lib/server/school/classes.ts';
import type { Entered } from '#lib/protocol/doors.ts';
import type { Actions, PageServerLoad } from './$types';

/** Null when no class has it; guessing codes here counts as it does on the page before. */
async function classAt({ params, locals, getClientAddress }: RequestEvent): Promise<ClassEntry | null> {
	const { codes } = locals.app.auth.crowds;
	const code = readClassCode(params.code ?? '');
	if (codes.wait(getClientAddress()) > 0 || !code) return null;
	const found = await locals.app.classes.findByCode(code);
	if (!found) codes.count(getClientAddress());
	return found;
}

export const load: PageServerLoad = async (event) => {
	const { app, viewer } = event.locals;
	const found = await classAt(event);
	if (!found) return { door: 'none' as const };
	const classroom = await app.classrooms.open(found.id);
	const { title, code } = found;
	if (!classroom?.progress().joining) return { door: 'closed' as const, title };

	const people = (await app.people.of(found.id))?.people ?? [];
	const students = people.filter(({ isStudent }) => isStudent);
	const names = students.map(({ id, short }) => ({ id, short })).sort((a, b) => a.short.localeCompare(b.short));
	const asked = idForm.safeParse(event.url.searchParams.get('who'));
	const chosen = names.find(({ id }) => id === asked.data);
	if (chosen) {
		const asked = await app.doorAsks.look(markedVisitOf(event, app.auth.scheme), found.id, chosen.id);
		if (asked === 'in') redirect(303, safePath(event.url.searchParams.get('to')) ?? `/student/${found.id}`);
		if (asked === 'waiting') return { door: 'asked' as const, title, code, chosen };
		return { door: 'pin' as const, title, code, chosen, hasPin: await app.auth.pins.hasPin(chosen.id) };
	}

	const isHere = viewer !== null && students.some(({ id }) => id === viewer.personId);
	return { door: 'names' as const, title, names, isHere: isHere ? `/student/${found.id}` : null };
};

/** In: away to the map. Else the refusal, for the page to word. */
function answer(event: RequestEvent, classroomId: number, entered: Entered) {
	if (entered.kind === 'refused') return fail(401, { refusal: entered.refusal, problems: {} });
	redirect(303, safePath(event.url.searchParams.get('to')) ?? `/student/${classroomId}`);
}

const gone = () => fail(404, { refusal: { code: 'notInClass' as const }, problems: {} });

export const actions: Actions = {
	enter: async (event) => {
		const { auth } = event.locals.app;
		const found = await classAt(event);
		if (!found) return gone();
		const parsed = parseForm(pinForm, await event.request.formData());
		if (!parsed.ok) return fail(400, { problems: parsed.problems });
		const { student, pin } = parsed.value;
		const visit = markedVisitOf(event, auth.scheme);
		return answer(event, found.id, await auth.students.enter(visit, found.id, student, pin));
	},
	choose: async (event) => {
		const { auth } = event.locals.app;
		const found = await classAt(event);
		if (!found) return gone();
		const parsed = parseForm(newPinForm, await event.request.formData());
		if (!parsed.ok) return fail(400, { problems: parsed.problems });
		const { student, pin } = parsed.value;
		const visit = markedVisitOf(event, auth.scheme);
		return answer(event, found.id, await auth.students.choosePin(visit, found.id, student, pin));
	},
	/** The PIN is forgotten: whoever runs the lesson is asked to let this device in. */
	forgot: async (event) => {
		const { auth, doorAsks } = event.locals.app;
		const found = await classAt(event);
		const parsed = parseForm(studentForm, await event.request.formData());
		if (!found || !parsed.ok) return gone();
		const asked = await doorAsks.ask(markedVisitOf(event, auth.scheme), found.id, parsed.value.student);
		if (asked.kind === 'refused') return fail(401, { refusal: asked.refusal, problems: {} });
		return { asked: true };
	},
	remembered: async (event) => {
		const { auth, doorAsks } = event.locals.app;
		await doorAsks.withdraw(markedVisitOf(event, auth.scheme));
		return { asked: false };
	}
};
