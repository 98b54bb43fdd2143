// Which part of the drive this is, by the clock alone.
import type { Millis } from '#lib/domain/ids.ts';
import type { DisplayLessonRow } from '#lib/domain/views/display-rows.ts';

export type Phase = 'before' | 'settingOff' | 'onTheRoad' | 'pullingIn' | 'over';

const MINUTE = 60_000;
/** Getting ready, and coming to an end. A lesson shorter than three times this is all on the road. */
const EDGE = 5 * MINUTE;

export function phaseOf({ state, startedAt, endsAt }: DisplayLessonRow, now: Millis): Phase {
	if (state === 'none' || startedAt === null || endsAt === null) return 'before';
	if (state === 'ended' || now >= endsAt) return 'over';
	if (endsAt - startedAt < 3 * EDGE) return 'onTheRoad';
	if (now - startedAt < EDGE) return 'settingOff';
	return endsAt - now <= EDGE ? 'pullingIn' : 'onTheRoad';
}

/** How much of the drive is behind us, 0..1. */
export function shareDriven({ startedAt, endsAt }: DisplayLessonRow, now: Millis): number {
	if (startedAt === null || endsAt === null || endsAt <= startedAt) return 0;
	return Math.min(1, Math.max(0, (now - startedAt) / (endsAt - startedAt)));
}
