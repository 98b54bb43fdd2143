// What the page hands the wall about each room, beside its live rows.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { JunctionRow, RoomRow, TrendRow, WallLessonRow } from '#lib/domain/views/wall-rows.ts';

export type WallRoom = {
	id: number;
	title: string;
	teachers: string[];
	/** Null: nobody's guest, but their own class. */
	invitation: Invitation | null;
	map: WallMap;
};

/** `until`: real time, ms; null while it stands. */
export type Invitation = { by: string | null; until: number | null };

export type WallMap = { title: string; places: Record<WaypointId, string> };

export type RoomRows = { lesson: WallLessonRow; room: RoomRow; trend: TrendRow; junctions: readonly JunctionRow[] };
