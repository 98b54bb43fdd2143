// What a teacher asks for the class.
import type { TeacherCommand } from './commands.ts';
import { emit, type Decision } from './decision.ts';
import { leavesAlert } from './interventions.ts';
import { clearJam, watchJams } from './jams.ts';
import { isRunning } from './progress.ts';
import type { Refusal } from './refusals.ts';
import type { ScreenMode } from './screen.ts';

type Ask<Type extends TeacherCommand['type']> = Extract<TeacherCommand, { type: Type }>;

const MINUTE = 60_000;
const SHORTEST = 1;
const LONGEST = 480;
const SNOOZE = 5;

export function startLesson(decision: Decision, minutes: number): Refusal | void {
	if (isRunning(decision.draft)) return { code: 'lessonRunning' };
	if (!(minutes >= SHORTEST && minutes <= LONGEST)) {
		return { code: 'minutesOutOfRange', min: SHORTEST, max: LONGEST };
	}
	emit(decision, 'lessonStarted', null, { endsAt: decision.now + minutes * MINUTE });
	if (!decision.draft.joining) emit(decision, 'joiningOpened', null, {});
}

export function endLesson(decision: Decision): Refusal | void {
	if (!isRunning(decision.draft)) return { code: 'noLesson' };
	closeLesson(decision, 'teacher');
}

/** [A10] No alert outlives its lesson. */
export function closeLesson(decision: Decision, because: 'teacher' | 'time'): void {
	for (const { id, studentId } of [...decision.draft.alerts.values()]) {
		emit(decision, 'alertCleared', studentId, { alert: id, because: 'lessonEnded' });
	}
	for (const jam of decision.draft.jams) clearJam(decision, jam, 'lessonEnded');
	if (decision.draft.joining) emit(decision, 'joiningClosed', null, {});
	emit(decision, 'lessonEnded', null, { because });
}

export function setJoining(decision: Decision, open: boolean): void {
	if (decision.draft.joining !== open) emit(decision, open ? 'joiningOpened' : 'joiningClosed', null, {});
}

export function setDisplay(decision: Decision, mode: ScreenMode): void {
	if (decision.draft.screen.mode !== mode) emit(decision, 'displaySet', null, { mode });
}

export function answerAlert(decision: Decision, { alert: id, action, minutes }: Ask<'answerAlert'>): Refusal | void {
	const { draft, now } = decision;
	const alert = draft.alerts.get(id);
	if (!alert) return { code: 'unknownAlert' };
	if (action === 'going' && alert.state === 'going') return;
	const until = action === 'snooze' ? now + (minutes ?? SNOOZE) * MINUTE : null;
	const intervention = `i${draft.interventionCount + 1}`;
	emit(decision, 'interventionMade', alert.studentId, { intervention, action, alert: id, until });
	if (leavesAlert(action) !== 'ended') return;
	const because = action === 'notTrue' ? 'notTrue' : 'resolved';
	emit(decision, 'alertCleared', alert.studentId, { alert: id, because });
	watchJams(decision);
}
