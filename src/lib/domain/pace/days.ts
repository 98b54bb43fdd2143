// Days of a school's calendar, by number. The model knows no time zone: the shell says which day it is.

/** Days since 1 January 1970 where the school is. */
export type Day = number;

/** From one day to another, both included. */
export type Days = [from: Day, to: Day];

/** 0 for Monday to 6 for Sunday. */
export type Weekday = number;

const THURSDAY = 3;

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): Weekday => (((day + THURSDAY) % 7) + 7) % 7;

export const isWithin = (day: Day, spans: readonly Days[]): boolean =>
	spans.some(([from, to]) => day >= from && day <= to);
