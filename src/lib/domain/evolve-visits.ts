// When teachers last went to whom: of the school's day, or of the lesson where no day is known. Rule [A29].
import type { ClassroomEvent } from './events.ts';
import type { Millis } from './ids.ts';
import type { Intervention } from './intervention.ts';
import { own, type Progress } from './progress.ts';
import type { Student } from './student.ts';
import { touch } from './touched.ts';

export function evolveVisits(draft: Progress, { type }: ClassroomEvent): void {
	if (type !== 'dayBegan' && (type !== 'lessonStarted' || draft.day !== null)) return;
	for (const { id, visitedAt } of draft.students.values()) {
		if (visitedAt === null) continue;
		const student = own(draft, id);
		if (student) student.visitedAt = null;
		touch(draft.touched, id);
	}
}

/** A visit that is taken back never was: the one before it is the last again. */
export function takeBackVisit(draft: Progress, student: Student, visit: Intervention): void {
	const { at, visitedBefore } = visit;
	if (visitedBefore === undefined) return;
	const after = [...draft.interventions.values()].find((one) => one !== visit && isAfter(one, visit));
	if (after) draft.interventions.set(after.id, { ...after, visitedBefore });
	else if (student.visitedAt === at) student.visitedAt = visitedBefore;
}

const isAfter = ({ alert, undone, number, visitedBefore }: Intervention, visit: Intervention): boolean =>
	!undone && number > visit.number && alert.studentId === visit.alert.studentId && visitedBefore === visit.at;

/** What the student's last visit was before this one. */
export function visit(student: Student, at: Millis): Millis | null {
	const before = student.visitedAt;
	student.visitedAt = at;
	return before;
}
