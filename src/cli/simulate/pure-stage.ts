// A classroom of nothing but the model: no log, no sockets. For telling what a lesson would lead to, and for making
// the history of one that is over.
import { randomUUID } from 'node:crypto';
import type { Command } from '#lib/domain/commands.ts';
import { decide } from '#lib/domain/decide.ts';
import { nextDue } from '#lib/domain/decide-classroom.ts';
import type { ClassroomEvent } from '#lib/domain/events.ts';
import type { Millis, StudentId } from '#lib/domain/ids.ts';
import { draftOf, settled, type Progress } from '#lib/domain/progress.ts';
import { meRow } from '#lib/domain/views/route.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import { askerOf, toStore } from '#lib/server/classrooms/to-store.ts';
import type { CommandEvents } from '#lib/server/log/log.ts';

/** What one command led to, as the log takes it. */
export type Taken = CommandEvents & { events: ClassroomEvent[] };

export type Who = { actor: number | null; student: StudentId | null };

/** A classroom that believes what time it is told. */
export type PureStage = {
	ask: (command: Command, who: Who, now: Millis, words?: string) => void;
	/** What this student's screen shows. */
	me: (student: StudentId) => MeRow | undefined;
	/** When the classroom wants to be looked at even if nobody acts; null for never. */
	due: (now: Millis) => Millis | null;
	progress: () => Progress;
	taken: readonly Taken[];
};

export const SYSTEM: Who = { actor: null, student: null };

/** @param start is not to be read afterwards: the stage goes on from it */
export function pureStage(start: Progress): PureStage {
	let progress = start;
	const taken: Taken[] = [];
	return {
		taken,
		progress: () => progress,
		due: (now) => nextDue(progress, now),
		me(id) {
			const student = progress.students.get(id);
			return student && meRow(progress, student);
		},
		ask(command, who, now, words) {
			const draft = draftOf(progress);
			const request = { id: randomUUID(), attempt: 1, ...who, command, words };
			const decided = decide(draft, command, { now, ...askerOf(request) });
			if ('refusal' in decided) return;
			progress = settled(draft);
			if (decided.events.length > 0) taken.push({ ...toStore(request, decided.events), events: decided.events });
		}
	};
}
