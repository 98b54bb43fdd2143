// The last half hour, minute by minute, from the moments at which something changed.
import type { Millis } from '../ids.ts';
import { TREND_MINUTES } from '../room.ts';
import type { TrendRow } from './wall-rows.ts';

const MINUTE = 60_000;

/** How many needed help at the end of each minute, the last one still running; shorter at a lesson's beginning. */
export function trendOf({ needing }: TrendRow, startedAt: Millis, now: Millis): number[] {
	const last = Math.floor(now / MINUTE);
	const first = Math.max(Math.floor(startedAt / MINUTE), last - TREND_MINUTES + 1);
	const series: number[] = [];
	for (let minute = first; minute <= last; minute++)
		series.push(needing.findLast(([changedAt]) => changedAt <= minute)?.[1] ?? 0);
	return series;
}
