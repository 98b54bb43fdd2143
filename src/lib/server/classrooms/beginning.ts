// The first page of a classroom's log, written in the transaction that makes the class: decided like everything else,
// on a progress that nobody holds yet.
import type { Difficulties } from '../../domain/carried.ts';
import { toClassTime, type Clock } from '../../domain/clock.ts';
import type { SystemCommand } from '../../domain/commands.ts';
import { decide } from '../../domain/decide.ts';
import type { ClassroomId, StudentId } from '../../domain/ids.ts';
import { draftOf, initialState } from '../../domain/progress.ts';
import type { Db } from '../db/clients.ts';
import { appendIn } from '../log/append-in.ts';
import type { CommandEvents } from '../log/log.ts';
import type { Directory } from './directory.ts';
import { createMaps } from './maps.ts';

export type NewClassroom = {
	id: ClassroomId;
	schoolId: number;
	mapId: string;
	mapVersion: number;
	clock: Clock;
	/** How hard the map has proved in the school so far. */
	measured: Difficulties;
	/** In the order of their seats. */
	students: readonly StudentId[];
};

export type Begin = (tx: Pick<Db, 'execute'>, room: NewClassroom) => Promise<void>;

type Parts = { directory: Directory; newId: () => string; clock: () => number };

export function createBeginning({ directory, newId, clock: realNow }: Parts): Begin {
	const mapOf = createMaps(directory);

	return async (tx, { id, schoolId, mapId, mapVersion, clock, measured, students }) => {
		const draft = draftOf(initialState(await mapOf(mapId, mapVersion)));
		const asked: SystemCommand[] = [
			{ type: 'openClassroom', clock },
			{ type: 'setPriors', ...measured },
			{ type: 'enrolStudents', students: [...students] }
		];
		const commands = asked.flatMap((command): CommandEvents[] => {
			const now = Math.floor(toClassTime(draft.clock, realNow()));
			const decided = decide(draft, command, { now, actor: null, student: null });
			if ('refusal' in decided) throw new Error(`${command.type}: ${decided.refusal.code}`);
			return decided.events.length > 0 ? [{ commandId: newId(), events: decided.events }] : [];
		});
		await appendIn(tx, { schoolId, classroomId: id, expected: 0, commands, nextDueAt: null });
	};
}
