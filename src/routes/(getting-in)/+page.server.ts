// The start page: what is mine, or how to come in.
import { safePath } from '#lib/server/auth/safe-path.ts';
import { ownPlaces } from '#lib/server/school/own-places.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { viewer, app } = locals;
	const { isPlain } = app.reach(url);
	return {
		to: safePath(url.searchParams.get('to')),
		mine: viewer && (await ownPlaces(app, viewer)),
		/** Said to those who answer for a class, not to children. */
		isPlain: isPlain && viewer?.kind === 'adult',
		mayCreate: await app.auth.may(viewer, 'createClass')
	};
};
