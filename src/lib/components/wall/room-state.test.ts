import { expect, it } from 'vitest';
import { REAL } from '#lib/domain/clock.ts';
import type { WallLessonRow } from '#lib/domain/views/wall-rows.ts';
import { roomState, showsCounts } from './room-state.ts';

const lesson = (state: WallLessonRow['state']): WallLessonRow => ({
	state,
	startedAt: null,
	endsAt: null,
	pausedAt: null,
	clock: REAL
});

it('says first that a room is not shared, then what the lesson is, then how fresh the counts are', () => {
	expect(roomState(lesson('running'), 'live', true)).toBe('gone');
	expect(roomState(lesson('none'), 'stale', false)).toBe('notStarted');
	expect(roomState(lesson('ended'), 'live', false)).toBe('ended');
	expect(roomState(lesson('running'), 'offline', false)).toBe('offline');
	expect(roomState(lesson('running'), 'ended', false)).toBe('stale');
	expect(roomState({ ...lesson('running'), pausedAt: 1 }, 'live', false)).toBe('paused');
	expect(roomState({ ...lesson('running'), pausedAt: 1 }, 'stale', false)).toBe('stale');
});

it('shows counts of a running lesson alone', () => {
	const shown = (['gone', 'notStarted', 'ended', 'live', 'paused', 'reconnecting', 'stale', 'offline'] as const).filter(
		showsCounts
	);
	expect(shown).toEqual(['live', 'paused', 'reconnecting', 'stale', 'offline']);
});
