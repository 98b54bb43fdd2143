// What a student has to know while an item or questions are open, in short: that they are asked away from the screen or
// to help, where the teacher sends them next, that there is a notice to look at. Which, in what order; no words.
import type { Millis, WaypointId } from '#lib/domain/ids.ts';
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import type { MeRow, NoticeRow, OffScreenRow } from '#lib/domain/views/row-types.ts';
import { minutesUntil } from '../ui/minutes.ts';

export type StripPart =
	| { kind: 'offScreen'; offScreen: OffScreenRow; left: number }
	| { kind: 'help'; at: Waypoint }
	/** `rejoins`: where a detour joins the road again; null: back from one. */
	| { kind: 'sent'; to: Waypoint; rejoins: Waypoint | null }
	| { kind: 'notice'; notice: NoticeRow };

export function stripOf({ waypoints }: CourseMap, me: MeRow, now: Millis): StripPart[] {
	const find = (id: WaypointId | null) => waypoints.find((waypoint) => waypoint.id === id) ?? null;
	const { offScreen, notice, way } = me;
	const parts: StripPart[] = [];
	const at = find(me.helpWanted);
	if (at) parts.push({ kind: 'help', at });
	if (offScreen) {
		parts.push({ kind: 'offScreen', offScreen, left: Math.max(1, minutesUntil(offScreen.until, now)) });
	}
	const to = find(way.sent);
	if (to) parts.push({ kind: 'sent', to, rejoins: way.detour?.to === to.id ? find(way.detour.rejoins) : null });
	if (notice?.response === null) parts.push({ kind: 'notice', notice });
	return parts;
}
