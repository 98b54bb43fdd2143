// A room of which nothing is known yet.
import { REAL } from '#lib/domain/clock.ts';
import { SEAT_STATUSES, type SeatStatus } from '#lib/domain/views/seat.ts';
import type { RoomRows } from './wall-types.ts';

const none = Object.fromEntries(SEAT_STATUSES.map((status) => [status, 0])) as Record<SeatStatus, number>;

export const NO_ROWS: RoomRows = {
	lesson: { state: 'none', startedAt: null, endsAt: null, pausedAt: null, clock: REAL },
	room: { students: 0, counts: none, handSince: null },
	trend: { needing: [] },
	junctions: []
};
