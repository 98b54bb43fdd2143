// A room of which nothing is known yet.
import { REAL } from '#lib/domain/clock.ts';
import { WALL_STATUSES, type WallStatus } from '#lib/domain/views/wall-rows.ts';
import type { RoomRows } from './wall-types.ts';

const none = Object.fromEntries(WALL_STATUSES.map((status) => [status, 0])) as Record<WallStatus, number>;

export const NO_ROWS: RoomRows = {
	lesson: { state: 'none', startedAt: null, endsAt: null, pausedAt: null, clock: REAL },
	room: { students: 0, counts: none, handSince: null },
	trend: { needing: [] },
	junctions: []
};
