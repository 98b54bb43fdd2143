// What happened to plans and calendars. Shapes are stored for years, as all events are.
import type { Fact } from '../fact.ts';
import type { Day, Days, Weekday } from './days.ts';

export type PlanEvent =
	/** Something happened in the classroom on a new day of the school's calendar. */
	| Fact<'dayBegan', { day: Day }>
	| Fact<'planSet', { due: Day | null; weekdays: Weekday[] | null }>
	| Fact<'calendarSet', { weekdays: Weekday[]; due: Day | null; holidays: Days[] }>
	| Fact<'daysAwaySet', { days: Days[] }>;
