// How a student stands to their plan today. Worked out anew each time, so that it recovers by itself. Rules [P4]–[P7].
import type { WaypointId } from '../ids.ts';
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import type { Day } from './days.ts';
import { ENOUGH } from './eta.ts';
import { lessonsNeeded } from './lessons-ahead.ts';
import type { Plan } from './plan.ts';
import { dueOf, studyDays } from './study-days.ts';

export type PaceStatus = 'ahead' | 'onPlan' | 'behind';

/** What a status follows from. */
export type PaceLine = {
	/** null where there is no date, or no day is known yet. */
	status: PaceStatus | null;
	/** The date that holds, and whether it is the student's own. */
	due: Day | null;
	own: boolean;
	/** Waypoints by today's line, and those that were reached. */
	planned: number;
	reached: number;
	/** Days to work on until the date, today among them. */
	daysLeft: number;
	/** Days of work the rest takes at the present pace; null while that decides nothing. */
	needed: number | null;
};

export type PaceRow = PaceLine & {
	/** The student's own week; null where the class's holds. */
	weekdays: Plan['weekdays'];
	today: Day | null;
	/** The next days to work on, with what falls on each. */
	week: { day: Day; waypoints: WaypointId[] }[];
};

/** Days of work shown ahead. */
const SHOWN = 5;
/** Before an hour of work nobody is behind. */
const SETTLED = 1;

/** @param ahead waypoint numbers still to go, in their order; @param reached those behind, on the same way */
export function paceOf(progress: Progress, student: Student, ahead: readonly number[], reached: number): PaceRow {
	const line = lineOf(progress, student, ahead.length, reached);
	return {
		...line,
		// [P1] A number of days is an ETA, whatever it is said for.
		needed: student.pace.reached < ENOUGH ? null : line.needed,
		weekdays: student.plan.weekdays,
		today: progress.day,
		week: placed(progress, daysLeft(progress, student), ahead)
	};
}

/** Today's line alone; counts as for `paceOf`. */
export function lineOf(progress: Progress, student: Student, ahead: number, reached: number): PaceLine {
	const due = dueOf(progress, student);
	const own = student.plan.due !== null;
	if (due === null || progress.day === null)
		return { status: null, due, own, planned: reached, reached, daysLeft: 0, needed: null };
	const left = daysLeft(progress, student).length;
	const planned = plannedBy(progress, student, due, reached + ahead);
	const needed = neededBy(progress, student, { ahead, reached, planned });
	const status = reached > planned + 1 ? 'ahead' : needed !== null && needed > left ? 'behind' : 'onPlan';
	return { status, due, own, planned, reached, daysLeft: left, needed };
}

function daysLeft(progress: Progress, student: Student): Day[] {
	const due = dueOf(progress, student);
	return due === null || progress.day === null ? [] : studyDays(progress, student, progress.day, due);
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

type Count = { ahead: number; reached: number; planned: number };

/** [P6] Whole days at the pace they have, asked of whoever is left of the line: behind are those who have not so many. */
function neededBy(progress: Progress, student: Student, { ahead, reached, planned }: Count): number | null {
	if (ahead === 0 || reached >= planned || student.pace.hours < SETTLED) return null;
	return Math.ceil(lessonsNeeded(progress, student, ahead));
}

/** [P7] What is left is spread evenly over the days that are left: a missed day moves on, and nobody is told off. */
function placed({ map }: Progress, days: readonly Day[], ahead: readonly number[]): PaceRow['week'] {
	const share = (at: number) => Math.round((at * ahead.length) / days.length);
	return days.slice(0, SHOWN).map((day, at) => ({
		day,
		waypoints: ahead.slice(share(at), share(at + 1)).map((index) => map.waypoints[index]?.id ?? '')
	}));
}
