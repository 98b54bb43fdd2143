// The log in Postgres: what log.ts promises, put together from a writer, a reader, a listener and a snapshot store.
import type { LogSql } from '../db/clients.ts';
import { createGroupCommit } from './group-commit.ts';
import { createListener } from './listener.ts';
import { CLAIM_MS, type Listening, type Log } from './log.ts';
import { createReader } from './reader.ts';
import { createSnapshotStore } from './snapshot-store.ts';
import { createWriter } from './writer.ts';

/** `patience`: ms until an append that is not answered counts as lost. */
export type PostgresLogOptions = { patience?: number };

const iso = (ms: number) => new Date(ms).toISOString();

async function claimDue(sql: LogSql, now: number, limit: number): Promise<number[]> {
	const rows = await sql<{ id: number }[]>`
		with due as (
			select id from classrooms where next_due_at <= ${iso(now)}
			order by next_due_at limit ${limit} for update skip locked
		)
		update classrooms c set next_due_at = ${iso(now + CLAIM_MS)} from due where c.id = due.id returning c.id`;
	return rows.map(({ id }) => id);
}

async function versionsOf(sql: LogSql, classroomIds: readonly number[]): Promise<Map<number, number>> {
	const rows = await sql<{ id: number; version: number }[]>`
		select id, version from classrooms where id = any(${[...classroomIds]}::int[])`;
	return new Map(rows.map(({ id, version }) => [id, version]));
}

export function createPostgresLog(sql: LogSql, { patience = 20_000 }: PostgresLogOptions = {}): Log {
	const writer = createWriter(sql, patience);
	const commit = createGroupCommit(writer.write);
	const reader = createReader(sql);
	const snapshots = createSnapshotStore(sql);
	const listening = new Set<Listening>();
	return {
		append: commit.append,
		...reader,
		versionsOf: (classroomIds) => versionsOf(sql, classroomIds),
		listen(onMoved, onCompare) {
			const listener = createListener(sql, onMoved, onCompare);
			listening.add(listener);
			return listener;
		},
		saveSnapshot: snapshots.save,
		loadSnapshot: snapshots.load,
		claimDue: (now, limit) => claimDue(sql, now, limit),
		async setDue(classroomId, at) {
			await sql`update classrooms set next_due_at = ${at === null ? null : iso(at)} where id = ${classroomId}`;
		},
		async stop() {
			await commit.settled();
			await Promise.all([...listening].map((listener) => listener.stop()));
			await writer.stop();
		}
	};
}
