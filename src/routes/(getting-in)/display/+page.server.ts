// A screen that is to be a class's display: shows its code until somebody who runs the lesson has confirmed it.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { schemeOf } from '#lib/server/auth/scheme.ts';
import { visitOf } from '#lib/server/auth/visit.ts';
import { dropPairingToken, keepPairingToken, pairingToken } from '#lib/server/pairing/pairing-cookie.ts';
import { spacedCode } from '#lib/server/school/class-code.ts';
import { qrOf } from '#lib/server/school/qr.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, viewer } = event.locals;
	if (viewer?.kind === 'display' && viewer.enteredBy) redirect(303, `/display/${viewer.enteredBy}`);
	const code = await codeFor(event);
	if (!code) return { code: null, instead: null };
	const address = `${app.reach(event.url).origins[0]}/display/pair?code=${code}`;
	return { code: spacedCode(code), qr: qrOf(address), instead: viewer?.name ?? null };
};

/** Null when too many were asked for from here. Comes in when the code was confirmed. */
async function codeFor(event: RequestEvent): Promise<string | null> {
	const { auth, pairings } = event.locals.app;
	const { cookies, url } = event;
	const scheme = schemeOf(auth.scheme, url.host);
	const token = pairingToken(cookies, scheme);
	const waiting = token ? await pairings.look(token) : null;
	if (token && waiting?.confirmed) {
		const classroomId = await pairings.claim(visitOf(event), token);
		dropPairingToken(cookies, scheme);
		if (classroomId !== null) redirect(303, `/display/${classroomId}`);
	}
	if (waiting && !waiting.confirmed) return waiting.code;
	if (auth.crowds.screens.count(event.getClientAddress()) > 0) return null;
	const begun = await pairings.begin();
	keepPairingToken(cookies, scheme, begun.token);
	return begun.code;
}
