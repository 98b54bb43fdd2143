// When a student means to work and to arrive: the student's own plan, else the class's calendar. Rules [P4], [P5].
import type { Day, Days, Weekday } from './days.ts';

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
