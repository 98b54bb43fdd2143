// What can be asked about days: a student's own plan, the class's calendar, and who is away when.
import type { StudentId, WaypointId } from '../ids.ts';
import type { Day, Days, Weekday } from './days.ts';

/** Nulls: as the class has it. Without a destination, that stays what it was. */
export type StudentPlanCommand = {
	type: 'setPlan';
	destination?: WaypointId | null;
	due: Day | null;
	weekdays: Weekday[] | null;
};

export type TeacherPlanCommand =
	| { type: 'setCalendar'; weekdays: Weekday[]; due: Day | null; holidays: Days[] }
	/** All days this student is away; an empty list takes them back. */
	| { type: 'setDaysAway'; student: StudentId; days: Days[] };

export const STUDENT_PLAN_COMMANDS = ['setPlan'] as const satisfies StudentPlanCommand['type'][];

export const TEACHER_PLAN_COMMANDS = ['setCalendar', 'setDaysAway'] as const satisfies TeacherPlanCommand['type'][];
