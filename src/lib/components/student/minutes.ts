// Times as a student reads them. Whoever calls says what "now" is.
import type { Millis } from '#lib/domain/ids.ts';

const MINUTE = 60_000;

export const minutesSince = (since: Millis, now: Millis): number => Math.max(0, Math.floor((now - since) / MINUTE));

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

export const clockTime = (real: number): string => new Intl.DateTimeFormat(undefined, TIME).format(real);

/** The time of day for today's tries, the day before that. */
export function whenOf(real: number, now: number): string {
	const isToday = new Date(real).toDateString() === new Date(now).toDateString();
	return isToday ? clockTime(real) : new Intl.DateTimeFormat(undefined, DAY).format(real);
}
