// What a room's card is about: what is shown of it, and what has to be said instead.
import type { ConnectionState } from '#lib/client/client-types.ts';
import type { WallLessonRow } from '#lib/domain/views/wall-rows.ts';

export type RoomState = 'gone' | 'notStarted' | 'ended' | 'live' | 'paused' | 'reconnecting' | 'stale' | 'offline';

/** @param gone the teacher shares it no longer */
export function roomState({ state, pausedAt }: WallLessonRow, connection: ConnectionState, gone: boolean): RoomState {
	if (gone) return 'gone';
	if (state === 'none') return 'notStarted';
	if (state === 'ended') return 'ended';
	if (connection === 'ended') return 'stale';
	return connection === 'live' && pausedAt !== null ? 'paused' : connection;
}

export const showsCounts = (state: RoomState): boolean =>
	state === 'live' || state === 'paused' || state === 'reconnecting' || state === 'stale' || state === 'offline';
