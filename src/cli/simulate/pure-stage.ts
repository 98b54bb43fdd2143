// A classroom of nothing but the model: no log, no sockets. For telling what a lesson would lead to.
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import { decide } from '#lib/domain/decide.ts';
import { nextDue } from '#lib/domain/decide-classroom.ts';
import type { ClassroomEvent } from '#lib/domain/events.ts';
import type { Millis, StudentId } from '#lib/domain/ids.ts';
import { draftOf, initialState, settled, type Progress } from '#lib/domain/progress.ts';
import { routeRows } from '#lib/domain/views/route.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import type { Stage } from './rehearse.ts';

export type PureStage = Stage & { progress: () => Progress; log: readonly ClassroomEvent[] };

/** A running lesson; whoever teaches it has no id. */
export function pureStage(map: CompiledMap, students: StudentId[], startsAt: Millis, minutes: number): PureStage {
	let progress = initialState(map);
	const log: ClassroomEvent[] = [];
	const ask: Stage['ask'] = (command, who, now) => {
		const draft = draftOf(progress);
		const decided = decide(draft, command, { now, ...who });
		if ('refusal' in decided) return;
		progress = settled(draft);
		log.push(...decided.events);
	};
	const system = { actor: null, student: null };
	void ask({ type: 'enrolStudents', students }, system, startsAt);
	void ask({ type: 'startLesson', minutes }, system, startsAt);
	return {
		...{ ask, log, progress: () => progress, due: (now: Millis) => nextDue(progress, now) },
		me: (student) => routeRows(progress, student).find(([key]) => key === 'me')?.[1] as MeRow | undefined
	};
}
