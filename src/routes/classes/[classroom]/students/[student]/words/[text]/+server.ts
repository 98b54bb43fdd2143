// One person's own words about one student's learning, as text. Kept nowhere on the way.
import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { id } from '#lib/server/auth/forms.ts';
import type { RequestHandler } from './$types';

const address = z.object({ classroom: id, student: id, text: z.uuid() });

export const GET: RequestHandler = async ({ params, locals: { app, viewer } }) => {
	const asked = address.safeParse(params);
	const words = asked.success ? await app.words(viewer, asked.data) : null;
	if (words === null) error(404);
	return json({ words }, { headers: { 'cache-control': 'private, no-store' } });
};
