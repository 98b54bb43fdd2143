// Times of day as they stand on the board: "10:42". From real time, never from class time.

const SHORT: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** @param real ms since 1970 on the real clock */
export const clockTime = (real: number): string => new Intl.DateTimeFormat(undefined, SHORT).format(real);

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

/** The time of day for today, the day before that. Both real. */
export function dayOrTime(real: number, now: number): string {
	const isToday = new Date(real).toDateString() === new Date(now).toDateString();
	return isToday ? clockTime(real) : new Intl.DateTimeFormat(undefined, DAY).format(real);
}

/** The time of day, with the day unless it is today. Both real. */
export const dayAndTime = (real: number, now: number): string =>
	[...new Set([dayOrTime(real, now), clockTime(real)])].join(', ');
