// Days by number, as people and date fields write them. A number has no time zone: it is read as the day it names.
import type { Day, Weekday } from '#lib/domain/pace/days.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const DAY = 86_400_000;
/** A Monday. */
const MONDAY = 4;

const words = (day: Day, options: Intl.DateTimeFormatOptions): string =>
	new Intl.DateTimeFormat(getLocale(), { ...options, timeZone: 'UTC' }).format(day * DAY);

/** "Mon, 7 Dec" */
export const dayWords = (day: Day): string => words(day, { weekday: 'short', day: 'numeric', month: 'short' });

export const weekdayWords = (weekday: Weekday, style: 'short' | 'long'): string =>
	words(MONDAY + weekday, { weekday: style });

/** As `<input type="date">` has it. */
export const isoOf = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);

/** null for an empty or half-written field. */
export function dayOf(iso: string): Day | null {
	const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) : NaN;
	return Number.isFinite(at) ? Math.floor(at / DAY) : null;
}
