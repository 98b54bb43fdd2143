// What followed each kind of step, over all lessons of a class. Reads the log, changes nothing.
import { json } from '@sveltejs/kit';
import { followedSoFar } from '#lib/domain/why/followed-so-far.ts';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const id = classroomOf(event);
	await requireMay(event, 'lookBack', { classroomId: id });
	return json(followedSoFar(await event.locals.app.past(id)), { headers: { 'cache-control': 'no-store' } });
};
