// What an event means for a student's work. The student is the draft's own.
import type { EventOf } from '../events.ts';
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import type { Work } from './work.ts';
import type { WorkEvent } from './work-events.ts';

type Ended = EventOf<'assessed'>;

export function evolveWork(draft: Progress, student: Student, event: WorkEvent | Ended): void {
	const index = draft.map.indexOf.get(event.payload.waypoint);
	if (index === undefined) return;
	const work = afterwards(student.works[index], event);
	if (!work) return;
	student.works = { ...student.works, [index]: work };
	// Whoever waited for a reading was not idle meanwhile.
	if (work.state === 'judged') student.backAt = event.occurredAt;
}

function afterwards(before: Work | undefined, event: WorkEvent | Ended): Work | null {
	const since = event.occurredAt;
	switch (event.type) {
		case 'draftKept':
			return { state: 'draft', text: event.payload.text, since, opened: false };
		case 'workTurnedIn':
			return { state: 'waiting', text: event.payload.text, since, opened: false };
		case 'workTakenBack':
			return before ? { ...before, state: 'draft', since, opened: false } : null;
		case 'workOpened':
			return before ? { ...before, opened: true } : null;
		case 'assessed':
			return before && before.text === event.payload.work ? { ...before, state: 'judged', since, opened: true } : null;
	}
}
