// Words that are not kept yet, on this device and in this tab alone: they outlive a reload, not the tab. Devices are
// shared, so what another student left behind goes.
import type { ClassroomId, StudentId, WaypointId } from '#lib/domain/ids.ts';

const PREFIX = 'words:';

export type Aside = { get: () => string | null; put: (words: string | null) => void };

export function asideFor(classroom: ClassroomId, student: StudentId, waypoint: WaypointId): Aside {
	const own = `${PREFIX}${classroom}:${student}:`;
	const key = own + waypoint;
	return {
		get: () =>
			tried(() => {
				for (const other of Object.keys(sessionStorage))
					if (other.startsWith(PREFIX) && !other.startsWith(own)) sessionStorage.removeItem(other);
				return sessionStorage.getItem(key);
			}),
		put: (words) =>
			void tried(() => (words === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, words)))
	};
}

/** A browser may forbid storage, or have none left: then the words live as long as the page. */
function tried<Value>(use: () => Value): Value | null {
	try {
		return use();
	} catch {
		return null;
	}
}
