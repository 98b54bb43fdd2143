// A classroom of 100,000 events in a real Postgres: how long until it is open, with a snapshot and without.
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import type { ClassroomEvent } from '#lib/domain/events.ts';
import { pack } from '#lib/domain/snapshot.ts';
import type { Progress } from '#lib/domain/progress.ts';
import { openProgress } from '#lib/server/classrooms/opening.ts';
import { createDb, createLogSql } from '#lib/server/db/clients.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { classrooms } from '#lib/server/db/schema/classrooms.ts';
import { schools } from '#lib/server/db/schema/schools.ts';
import type { Log } from '#lib/server/log/log.ts';
import { createPostgresLog } from '#lib/server/log/postgres-log.ts';

export type Stored = {
	/** From the log alone, then from a snapshot: progress each time anew. */
	open: () => Promise<Progress>;
	openWithSnapshot: () => Promise<Progress>;
	close: () => Promise<void>;
};

const BATCH = 1_000;
const MODEL = 'bench';

export async function storeHistory(url: string, map: CompiledMap, events: readonly ClassroomEvent[]): Promise<Stored> {
	await migrate(url);
	const { db, client } = createDb(url, 2);
	const sql = createLogSql(url);
	const log = createPostgresLog(sql);
	const [school] = await db.insert(schools).values({ name: 'Bench', timeZone: 'UTC' }).returning({ id: schools.id });
	const schoolId = school?.id ?? 0;
	const made = { schoolId, title: 'Bench', mapId: map.source.id, mapVersion: map.source.version, code: 'BENCH1' };
	const [classroom] = await db.insert(classrooms).values(made).returning({ id: classrooms.id });
	const classroomId = classroom?.id ?? 0;
	for (let from = 0; from < events.length; from += BATCH) {
		const commands = events
			.slice(from, from + BATCH)
			.map((event) => ({ commandId: crypto.randomUUID(), events: [event] }));
		const result = await log.append({ schoolId, classroomId, expected: from, commands, nextDueAt: null });
		if (result.kind !== 'appended') throw new Error(`not appended: ${JSON.stringify(result)}`);
	}
	const opened = (model: string) => async () =>
		(await openProgress({ log, modelHash: model, onFault: (error) => console.error(error) }, classroomId, map))
			.progress;
	await keepSnapshot(log, classroomId, await opened('none')());
	return {
		open: opened('none'),
		openWithSnapshot: opened(MODEL),
		async close() {
			await log.stop();
			await Promise.all([client.end(), sql.end()]);
		}
	};
}

const keepSnapshot = (log: Log, classroomId: number, progress: Progress): Promise<void> =>
	log.saveSnapshot(classroomId, MODEL, { version: progress.version, body: pack(progress) });
