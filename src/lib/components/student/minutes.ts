// Times of day as a student reads them. Whoever calls says what "now" is.
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

export const clockTime = (real: number): string => new Intl.DateTimeFormat(undefined, TIME).format(real);

/** The time of day for today's tries, the day before that. */
export function whenOf(real: number, now: number): string {
	const isToday = new Date(real).toDateString() === new Date(now).toDateString();
	return isToday ? clockTime(real) : new Intl.DateTimeFormat(undefined, DAY).format(real);
}
