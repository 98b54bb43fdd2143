// The coach's wall: its first paint holds every room's view, and the socket goes on with them.
import { requireViewer } from '#lib/server/auth/require.ts';
import { wallRooms } from '#lib/server/school/wall-rooms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireViewer(event);
	return {
		...(await wallRooms(event.locals.app, viewer)),
		renderedAt: Date.now(),
		viewer: { name: viewer.name }
	};
};
