// A lesson's beginning and end. What was learnt stays; alerts and what was done about them are of one lesson.
import type { EventOf } from './events.ts';
import { changeGuest } from './evolve-guest.ts';
import type { Millis } from './ids.ts';
import { own, ownCell, type Progress } from './progress.ts';
import { nothingRecent } from './recent.ts';
import type { Student } from './student.ts';
import { touch } from './touched.ts';

export function startLesson(draft: Progress, { occurredAt, payload }: EventOf<'lessonStarted'>): void {
	draft.lesson = {
		number: (draft.lesson?.number ?? 0) + 1,
		startedAt: occurredAt,
		endsAt: payload.endsAt,
		endedAt: null,
		version: draft.version,
		pausedAt: null,
		resumedAt: null
	};
	draft.pushedAt = null;
	draft.jamQuietUntil = {};
	for (const { id } of [...draft.interventions.values()]) draft.touched.interventions.add(id);
	draft.interventions = new Map();
	for (const { id } of draft.guests) changeGuest(draft, id, { offeredAt: null });
	for (const { id } of draft.students.values()) freshStart(own(draft, id), draft, occurredAt);
	draft.touched.lesson = true;
}

/** A lesson starts with a clean slate for alerts; what was learnt stays. */
function freshStart(student: Student | undefined, draft: Progress, at: Millis): void {
	if (!student) return;
	touch(draft.touched, student.id);
	student.quietUntil = {};
	student.outcomes = [];
	student.recent = nothingRecent();
	student.pushedAt = null;
	student.offScreen = null;
	student.awaySince = null;
	if (student.presence === 'lost') student.presence = 'off';
	student.cells.forEach((cell, index) => {
		if (cell && (cell.flagged.length > 0 || cell.missesSince > 0 || cell.attemptsBefore !== cell.attempts)) {
			const attemptsBefore = cell.attempts;
			Object.assign(ownCell(draft, student, index, at), { flagged: [], misses: {}, missesSince: 0, attemptsBefore });
		}
	});
}

export function endLesson(draft: Progress, at: Millis): void {
	if (draft.lesson) draft.lesson = { ...draft.lesson, endedAt: at, pausedAt: null };
	for (const { id } of draft.students.values()) touch(draft.touched, id);
	draft.touched.lesson = true;
}
