// When a student means to work and to arrive: the student's own plan, else the class's calendar. Rules [P4], [P5].
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import { isWithin, weekdayOf, type Day, type Days, type Weekday } from './days.ts';

/** The class's. `due`: when its destination is to be reached, where a date is set. */
export type Calendar = { weekdays: readonly Weekday[]; due: Day | null; holidays: readonly Days[] };

/** A student's own; null where the class's holds. */
export type Plan = { weekdays: readonly Weekday[] | null; due: Day | null };

/** From where a plan's line begins. */
export type PlanStart = { day: Day; reached: number };

export const NO_PLAN: Plan = { weekdays: null, due: null };

export const SCHOOL_WEEK: readonly Weekday[] = [0, 1, 2, 3, 4];
/** Plans reach this far, so that nothing is counted for ever. */
export const LONGEST_PLAN = 730;

export const dueOf = ({ calendar }: Progress, { plan }: Student): Day | null => plan.due ?? calendar?.due ?? null;

/** [P4] A day this student works on: in the week, no holiday, not away. */
export function isStudyDay({ calendar }: Progress, { plan, daysAway }: Student, day: Day): boolean {
	const week = plan.weekdays ?? calendar?.weekdays ?? SCHOOL_WEEK;
	return week.includes(weekdayOf(day)) && !isWithin(day, calendar?.holidays ?? []) && !isWithin(day, daysAway);
}

/** The days to work on between two days, both included. */
export function studyDays(progress: Progress, student: Student, from: Day, to: Day): Day[] {
	const days: Day[] = [];
	const last = Math.min(to, from + LONGEST_PLAN);
	for (let day = from; day <= last; day++) if (isStudyDay(progress, student, day)) days.push(day);
	return days;
}
