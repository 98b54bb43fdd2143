// How fast recorded work is played, and when its lessons begin.
import type { Clock } from '#lib/domain/clock.ts';
import type { WorkRow } from './table.ts';

/** `max`: as fast as the answers come back; times between rows are not kept. */
export type Speed = number | 'max';

/** Plays 50 minutes in one. */
export const DEFAULT_SPEED = 50;
/** The longest lesson there is. */
const LESSON_MINUTES = 480;

/** Work without a window may span months: those are not waited for unless asked to. */
export const usualSpeed = (window: number | null): Speed => (window === null ? 'max' : DEFAULT_SPEED);

/** A clock on which the first row's time comes at `realStart` (real ms). */
export const clockFor = (rows: readonly WorkRow[], speed: Speed, realStart: number): Clock => ({
	base: (rows[0]?.at ?? 0) * 1000,
	realBase: realStart,
	rate: speed === 'max' ? 1 : speed
});

export type PlannedLesson = { from: number; minutes: number };

/** Lessons by the number of the row before which each starts: one, unless the work is longer than a lesson can be. */
export function planLessons(rows: readonly WorkRow[], speed: Speed): PlannedLesson[] {
	if (speed === 'max') return [{ from: 0, minutes: LESSON_MINUTES }];
	const lessons: PlannedLesson[] = [];
	let until = -1;
	rows.forEach(({ at }, from) => {
		if (at < until) return;
		// A minute of room on either side: the lesson begins before its first row and ends after its last.
		until = at + (LESSON_MINUTES - 2) * 60;
		const last = rows.findLast((row) => row.at < until)?.at ?? at;
		lessons.push({ from, minutes: Math.min(LESSON_MINUTES, Math.ceil((last - at) / 60) + 2) });
	});
	return lessons;
}
