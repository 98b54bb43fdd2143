// How a student stands to their plan today. Worked out anew each time, so that it recovers by itself. Rules [P4]–[P8].
import type { WaypointId } from '../ids.ts';
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import type { Day } from './days.ts';
import { lessonsNeeded } from './lessons-ahead.ts';
import type { Plan } from './plan.ts';
import { dueOf, studyDays } from './study-days.ts';

export type PaceStatus = 'ahead' | 'onPlan' | 'behind';

export type PaceRow = {
	/** null where there is no date, or no day is known yet. */
	status: PaceStatus | null;
	/** The date that holds, and whether it is the student's own. */
	due: Day | null;
	own: boolean;
	/** The student's own week; null where the class's holds. */
	weekdays: Plan['weekdays'];
	today: Day | null;
	/** Waypoints by today's line, and those that were reached. */
	planned: number;
	reached: number;
	/** Days to work on until the date, today among them. */
	daysLeft: number;
	/** The next of them, with what falls on each. */
	week: { day: Day; waypoints: WaypointId[] }[];
};

/** Days of work shown ahead. */
const SHOWN = 5;
/** Before an hour of work nobody is behind. */
const SETTLED = 1;

/** @param ahead waypoint numbers still to go, in their order; @param reached those behind, on the same way */
export function paceOf(progress: Progress, student: Student, ahead: readonly number[], reached: number): PaceRow {
	const { status, planned, days } = lineOf(progress, student, ahead.length, reached);
	return {
		status,
		planned,
		due: dueOf(progress, student),
		own: student.plan.due !== null,
		weekdays: student.plan.weekdays,
		today: progress.day,
		reached,
		daysLeft: days.length,
		week: placed(progress, days, ahead)
	};
}

type Line = { status: PaceStatus | null; planned: number; days: Day[] };

/** Today's line alone; counts as for `paceOf`. */
export function lineOf(progress: Progress, student: Student, ahead: number, reached: number): Line {
	const { day: today } = progress;
	const due = dueOf(progress, student);
	if (due === null || today === null) return { status: null, planned: reached, days: [] };
	const days = studyDays(progress, student, today, due);
	const planned = plannedBy(progress, student, due, reached + ahead);
	return { status: statusOf(progress, student, { ahead, reached, planned, daysLeft: days.length }), planned, days };
}

/** [P5] Waypoints that should lie behind by this morning, if the way were walked evenly over the days to work on. */
function plannedBy(progress: Progress, student: Student, due: Day, total: number): number {
	const { planStart } = student;
	const { day: today } = progress;
	if (planStart === null || today === null) return 0;
	const before = studyDays(progress, student, planStart.day, Math.min(today - 1, due)).length;
	const all = studyDays(progress, student, planStart.day, due).length;
	const togo = Math.max(0, total - planStart.reached);
	return all === 0 ? planStart.reached : planStart.reached + Math.floor((togo * before) / all);
}

type Count = { ahead: number; reached: number; planned: number; daysLeft: number };

/** [P6] Behind is only who is left of the line and would miss the date at the pace they have. */
function statusOf(progress: Progress, student: Student, { ahead, reached, planned, daysLeft }: Count): PaceStatus {
	if (reached > planned + 1) return 'ahead';
	if (ahead === 0 || reached >= planned || student.pace.hours < SETTLED) return 'onPlan';
	return lessonsNeeded(progress, student, ahead) > daysLeft ? 'behind' : 'onPlan';
}

/** [P7] What is left is spread evenly over the days that are left: a missed day moves on, and nobody is told off. */
function placed({ map }: Progress, days: readonly Day[], ahead: readonly number[]): PaceRow['week'] {
	const share = (at: number) => Math.round((at * ahead.length) / days.length);
	return days.slice(0, SHOWN).map((day, at) => ({
		day,
		waypoints: ahead.slice(share(at), share(at + 1)).map((index) => map.waypoints[index]?.id ?? '')
	}));
}
