// What an event means for plans. Runs beside evolve.ts; writes only what the draft owns.
import type { ClassroomEvent } from '../events.ts';
import type { StudentId } from '../ids.ts';
import { own, type Progress } from '../progress.ts';
import { destinationOf, wayOf } from '../routing.ts';
import type { Student } from '../student.ts';
import { dueOf } from './study-days.ts';
import { touch } from '../touched.ts';

export function evolvePlan(draft: Progress, event: ClassroomEvent): void {
	switch (event.type) {
		case 'dayBegan':
			draft.day = event.payload.day;
			draft.firstDay ??= draft.day;
			startWaiting(draft);
			return touchAll(draft);
		case 'calendarSet': {
			const moved = draft.calendar?.due !== event.payload.due;
			draft.calendar = event.payload;
			if (moved)
				for (const { id, plan } of draft.students.values()) if (plan.due === null) start(draft, own(draft, id));
			return touchAll(draft);
		}
		case 'planSet': {
			const student = own(draft, event.studentId ?? 0);
			if (!student) return;
			const moved = student.plan.due !== event.payload.due;
			student.plan = event.payload;
			if (moved) start(draft, student);
			return;
		}
		case 'daysAwaySet': {
			const student = own(draft, event.studentId ?? 0);
			if (student) student.daysAway = event.payload.days;
			return;
		}
		case 'destinationSet':
			return startOver(draft, event.studentId);
		default:
			return;
	}
}

/** [P5] A new date begins a new line, where the student stands today. */
function start(draft: Progress, student: Student | undefined): void {
	if (!student) return;
	const way = wayOf(draft.map, destinationOf(draft, student));
	const reached = [...way].filter((index) => student.cells[index]?.reached).length;
	student.planStart = draft.day === null ? null : { day: draft.day, reached };
}

/** [P5] Another destination is another way: its line begins here. `id` null: the class's, for who has none of their own. */
function startOver(draft: Progress, id: StudentId | null): void {
	for (const student of draft.students.values()) {
		const isMeant = id === null ? student.way.destination === null : student.id === id;
		if (isMeant && student.planStart !== null) start(draft, own(draft, student.id));
	}
}

/** Whoever came after the date was set, or before any day was known. */
function startWaiting(draft: Progress): void {
	for (const student of draft.students.values()) {
		if (student.planStart === null && dueOf(draft, student) !== null) start(draft, own(draft, student.id));
	}
}

/** A plan looks different every day, and under another calendar. */
function touchAll(draft: Progress): void {
	draft.touched.lesson = true;
	for (const id of draft.students.keys()) touch(draft.touched, id);
}
