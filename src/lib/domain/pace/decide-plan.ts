// What is asked about days.
import { emit, type Decision } from '../decision.ts';
import type { Refusal } from '../refusals.ts';
import { clearRecovered } from '../watch.ts';
import { setDestination } from '../way/decide-way.ts';
import type { Day, Days, Weekday } from './days.ts';
import { LONGEST_PLAN } from './plan.ts';
import type { StudentPlanCommand, TeacherPlanCommand } from './plan-commands.ts';

type Ask<Type extends (StudentPlanCommand | TeacherPlanCommand)['type']> = Extract<
	StudentPlanCommand | TeacherPlanCommand,
	{ type: Type }
>;

const MOST_SPANS = 60;

/** All of it, or nothing. */
export function setPlan(decision: Decision, { destination, due, weekdays }: Ask<'setPlan'>): Refusal | void {
	const { draft, student: id } = decision;
	const student = id === null ? undefined : draft.students.get(id);
	if (!student) return { code: 'notEnrolled' };
	const wrong =
		dateProblem(decision, due) ??
		(weekdays && weekProblem(weekdays)) ??
		(destination === undefined ? null : setDestination(decision, destination));
	if (wrong) return wrong;
	emit(decision, 'planSet', student.id, { due, weekdays: weekdays && inOrder(weekdays) });
	clearRecovered(decision, student.id);
}

export function setCalendar(decision: Decision, { due, weekdays, holidays }: Ask<'setCalendar'>): Refusal | void {
	const wrong = dateProblem(decision, due) ?? weekProblem(weekdays) ?? spansProblem(holidays);
	if (wrong) return wrong;
	emit(decision, 'calendarSet', null, { due, weekdays: inOrder(weekdays), holidays });
	for (const id of decision.draft.students.keys()) clearRecovered(decision, id);
}

export function setDaysAway(decision: Decision, { student, days }: Ask<'setDaysAway'>): Refusal | void {
	if (!decision.draft.students.has(student)) return { code: 'notEnrolled' };
	const wrong = spansProblem(days);
	if (wrong) return wrong;
	emit(decision, 'daysAwaySet', student, { days });
	clearRecovered(decision, student);
}

/** A date that is over, or years ahead, is a slip. */
function dateProblem({ day, draft }: Decision, due: Day | null): Refusal | null {
	const today = day ?? draft.day;
	if (due === null || today === null) return null;
	return due >= today && due <= today + LONGEST_PLAN ? null : { code: 'dateOutOfRange', days: LONGEST_PLAN };
}

const weekProblem = (weekdays: readonly Weekday[]): Refusal | null =>
	weekdays.length > 0 && weekdays.every((one) => Number.isInteger(one) && one >= 0 && one <= 6)
		? null
		: { code: 'noWeekdays' };

const spansProblem = (spans: readonly Days[]): Refusal | null =>
	spans.length <= MOST_SPANS && spans.every(([from, to]) => from <= to && to - from <= LONGEST_PLAN)
		? null
		: { code: 'daysMixedUp' };

const inOrder = (weekdays: readonly Weekday[]): Weekday[] => [...new Set(weekdays)].sort((a, b) => a - b);
