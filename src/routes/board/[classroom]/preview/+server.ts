// What other limits would have shown in the last lesson. Reads the log, changes nothing.
import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { previewOf } from '#lib/domain/preview.ts';
import { THRESHOLD_NAMES, wrongWith } from '#lib/domain/thresholds.ts';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import type { RequestHandler } from './$types';

const asked = z.record(z.enum(THRESHOLD_NAMES), z.number());

export const POST: RequestHandler = async (event) => {
	const id = classroomOf(event);
	await requireMay(event, 'ask:setThresholds', { classroomId: id });
	const values = asked.safeParse(await event.request.json().catch(() => null));
	if (!values.success || wrongWith(values.data)) error(400);
	const { app } = event.locals;
	const classroom = (await app.classrooms.open(id)) ?? error(404);
	const preview = previewOf(classroom.map, await app.past(id), values.data);
	return json(preview, { headers: { 'cache-control': 'no-store' } });
};
