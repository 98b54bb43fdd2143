// The days a student works on, by their own plan or else the class's calendar. Rule [P4].
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import { isWithin, weekdayOf, type Day } from './days.ts';
import { LONGEST_PLAN, SCHOOL_WEEK } from './plan.ts';

export const dueOf = ({ calendar }: Progress, { plan }: Student): Day | null => plan.due ?? calendar?.due ?? null;

/** [P4] A day this student works on: in the week, no holiday, not away. */
export function isStudyDay({ calendar }: Progress, { plan, daysAway }: Student, day: Day): boolean {
	const week = plan.weekdays ?? calendar?.weekdays ?? SCHOOL_WEEK;
	return week.includes(weekdayOf(day)) && !isWithin(day, calendar?.holidays ?? []) && !isWithin(day, daysAway);
}

type Walked = { calendar: Progress['calendar']; plan: Student['plan']; today: Day; most: number; days: readonly Day[] };

/** Asked for at every answer, and the same all day as long as nobody changes a plan: walked once. */
const walks = new WeakMap<Student['daysAway'], Walked>();

/** The last days to work on, the latest first, today among them if it is one: at most so many. */
export function lastStudyDays(progress: Progress, student: Student, today: Day, most: number): readonly Day[] {
	const { calendar } = progress;
	const { plan, daysAway } = student;
	const known = walks.get(daysAway);
	const isSame = known?.calendar === calendar && known.plan === plan && known.today === today && known.most === most;
	if (known && isSame) return known.days;
	const days: Day[] = [];
	const first = today - LONGEST_PLAN;
	for (let day = today; day > first && days.length < most; day--)
		if (isStudyDay(progress, student, day)) days.push(day);
	walks.set(daysAway, { calendar, plan, today, most, days });
	return days;
}

/** The days to work on between two days, both included. */
export function studyDays(progress: Progress, student: Student, from: Day, to: Day): Day[] {
	const days: Day[] = [];
	const last = Math.min(to, from + LONGEST_PLAN);
	for (let day = from; day <= last; day++) if (isStudyDay(progress, student, day)) days.push(day);
	return days;
}
