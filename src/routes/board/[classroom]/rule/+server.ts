// What another rule for reaching waypoints would mean for the class as it stands. Changes nothing.
import { error, json } from '@sveltejs/kit';
import { outlookOf } from '#lib/domain/mastery/outlook.ts';
import { wrongWithRule } from '#lib/domain/mastery/rules.ts';
import { masteredRule } from '#lib/protocol/schema.ts';
import { classroomOf } from '#lib/server/auth/asked-classroom.ts';
import { requireMay } from '#lib/server/auth/require.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const id = classroomOf(event);
	await requireMay(event, 'ask:setMasteredRule', { classroomId: id });
	const rule = masteredRule.safeParse(await event.request.json().catch(() => null));
	if (!rule.success || wrongWithRule(rule.data)) error(400);
	const classroom = (await event.locals.app.classrooms.open(id)) ?? error(404);
	return json(outlookOf(classroom.progress(), rule.data), { headers: { 'cache-control': 'no-store' } });
};
