// The start page: what is mine, or how to come in.
import { safePath } from '#lib/server/auth/safe-path.ts';
import { ownPlaces } from '#lib/server/school/own-places.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { viewer, app } = locals;
	return {
		to: safePath(url.searchParams.get('to')),
		mine: viewer && (await ownPlaces(app, viewer)),
		mayCreate: await app.auth.may(viewer, 'createClass')
	};
};
