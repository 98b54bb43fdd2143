// Lessons the demo's classes have had, or are in the middle of: played by the model, then kept in the log like any other.
import type { Millis } from '#lib/domain/ids.ts';
import { draftOf, type Progress } from '#lib/domain/progress.ts';
import { toRealTime } from '#lib/domain/clock.ts';
import { nextDue } from '#lib/domain/decide-classroom.ts';
import type { App } from '#lib/server/app.ts';
import { openProgress } from '#lib/server/classrooms/opening.ts';
import { createPostgresLog } from '#lib/server/log/postgres-log.ts';
import { pureStage, type PureStage } from '../simulate/pure-stage.ts';

const BATCH = 500;

/**
 * Lets `play` act on the classroom as it is now, and stores what that led to. Nobody else may be writing meanwhile.
 * @returns the version of the log afterwards
 */
export async function playInto(app: App, classroomId: number, play: (stage: PureStage) => void): Promise<number> {
	const classroom = await app.classrooms.open(classroomId);
	if (!classroom) throw new Error(`there is no classroom ${classroomId}`);
	const log = createPostgresLog(app.database.logSql);
	try {
		// A progress of its own: the open classroom's must not be written into.
		const { progress } = await openProgress({ log, modelHash: 'none', onFault: () => {} }, classroomId, classroom.map);
		let version = progress.version;
		const stage = pureStage(draftOf(progress));
		play(stage);
		const due = dueOf(stage.progress());
		for (let from = 0; from < stage.taken.length; from += BATCH) {
			const commands = stage.taken.slice(from, from + BATCH);
			const batch = { schoolId: classroom.schoolId, classroomId, expected: version, commands, nextDueAt: due };
			const result = await log.append(batch);
			if (result.kind !== 'appended') throw new Error(`the lesson was not kept: ${result.kind}`);
			version = result.version;
		}
		return version;
	} finally {
		await log.stop();
	}
}

function dueOf(progress: Progress): number | null {
	const due = nextDue(progress, lastActionOf(progress));
	return due === null ? null : toRealTime(progress.clock, due);
}

/** When somebody last did something, or the lesson began; 0 in an empty class. */
export const lastActionOf = ({ students, lesson }: Progress): Millis =>
	Math.max(
		lesson?.endedAt ?? lesson?.startedAt ?? 0,
		...[...students.values()].flatMap(({ lastActionAt, presenceSince }) => [lastActionAt ?? 0, presenceSince ?? 0])
	);
