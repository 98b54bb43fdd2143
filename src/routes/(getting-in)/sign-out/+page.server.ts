import { redirect } from '@sveltejs/kit';
import { visitOf } from '#lib/server/auth/visit.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	/** Back to the names of the class that was joined here: the next one sits down at the same device. */
	default: async (event) => {
		const { viewer, app } = event.locals;
		await app.auth.cookie.signOut(visitOf(event));
		if (viewer?.kind === 'display') redirect(303, '/display');
		const classroom = viewer?.enteredBy ? await app.classes.find(viewer.enteredBy) : null;
		redirect(303, classroom ? `/join/${classroom.code}` : '/');
	}
};
