// The log's contract on real Postgres, and what only a real server can show.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLogSql, type LogSql } from '#lib/server/db/clients.ts';
import { logContract, type Room } from '#lib/server/log/log.contract.ts';
import type { Batch, Log } from '#lib/server/log/log.ts';
import { createPostgresLog } from '#lib/server/log/postgres-log.ts';
import type { OpenTestDatabase } from '../support/database.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';

async function addRoom(sql: LogSql): Promise<Room> {
	const [row] = await sql<Room[]>`
		with school as (insert into schools (name, time_zone) values ('School', 'Europe/Berlin') returning id)
		insert into classrooms (school_id, title, map_id, map_version, code)
		select id, '4b', 'fractions', 1, ${randomUUID()} from school
		returning id as "classroomId", school_id as "schoolId"`;
	if (!row) throw new Error('no classroom was made');
	return row;
}

async function addPerson(sql: LogSql, { schoolId }: Room): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into people (school_id, kind, display_name) values (${schoolId}, 'student', 'Ada Mays') returning id`;
	if (!row) throw new Error('nobody was made');
	return row.id;
}

const batch = (room: Room, expected: number): Batch => ({
	...room,
	expected,
	commands: [
		{
			commandId: randomUUID(),
			events: [{ type: 'handRaised', studentId: 1, actor: 1, occurredAt: 1_800_000_000_000, payload: {} }]
		}
	],
	nextDueAt: null
});

/** The database, and a second way to it through a proxy that can lose connections. */
async function withProxy() {
	const database = await freshDatabase();
	const url = new URL(database.url);
	const proxy = await startProxy({ host: url.hostname, port: Number(url.port || 5432) });
	url.port = String(proxy.port);
	url.hostname = '127.0.0.1';
	return { database, proxy, lossySql: createLogSql(url.href) };
}

logContract('Postgres', async () => {
	const { database, proxy, lossySql } = await withProxy();
	const log = createPostgresLog(lossySql);
	const other = createPostgresLog(database.logSql);
	return {
		nodes: [log, other],
		addClassroom: () => addRoom(database.logSql),
		addPerson: (room) => addPerson(database.logSql, room),
		loseNextAnswer: (commit) => proxy.cutNext(commit === 'before' ? 'request' : 'answer'),
		async stop() {
			await Promise.all([log.stop(), other.stop()]);
			await lossySql.end();
			await proxy.stop();
			await database.stop();
		}
	};
});

describe('a log on Postgres', () => {
	let database: OpenTestDatabase;
	let proxy: Proxy;
	let lossySql: LogSql;
	let sql: LogSql;
	let log: Log;

	beforeAll(async () => {
		({ database, proxy, lossySql } = await withProxy());
		sql = database.logSql;
		log = createPostgresLog(sql);
	});
	afterAll(async () => {
		await log.stop();
		await lossySql.end();
		await proxy.stop();
		await database.stop();
	});

	/** Somebody holds the classroom's row while `during` runs; resolves with what it gave. */
	async function holding<T>({ classroomId }: Room, during: () => Promise<T>): Promise<T> {
		return sql.begin(async (tx) => {
			await tx`select 1 from classrooms where id = ${classroomId} for update`;
			return during();
		}) as Promise<T>;
	}

	const waitingBackends = () => sql<{ pid: number }[]>`
		select pid from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into events%'`;

	it('says unknown when its backend is killed in the middle of an append, writes nothing twice, and goes on', async () => {
		const room = await addRoom(sql);
		const append = await holding(room, async () => {
			const answer = log.append(batch(room, 0));
			await vi.waitFor(async () => expect(await waitingBackends()).toHaveLength(1));
			for (const { pid } of await waitingBackends()) await sql`select pg_terminate_backend(${pid}::int)`;
			return { answer: await answer };
		});
		expect(append.answer.kind).toBe('unknown');
		const { length } = await log.read(room.classroomId, 0);
		expect((await log.versionsOf([room.classroomId])).get(room.classroomId)).toBe(length);
		expect(await log.append(batch(room, length))).toEqual({ kind: 'appended', version: length + 1 });
	});

	it('lets everybody wait in one statement while one is under way', async () => {
		const rooms = await Promise.all(Array.from({ length: 20 }, () => addRoom(sql)));
		const first = rooms[0]!;
		const started = await holding(first, async () => {
			const answers = [log.append(batch(first, 0))];
			await vi.waitFor(async () => expect(await waitingBackends()).toHaveLength(1));
			for (const room of rooms.slice(1)) answers.push(log.append(batch(room, 0)));
			return { answers };
		});
		expect((await Promise.all(started.answers)).map(({ kind }) => kind)).toEqual(rooms.map(() => 'appended'));
		const moments = await sql`select distinct recorded_at from events
			where classroom_id = any(${rooms.map(({ classroomId }) => classroomId)}::int[])`;
		expect(moments).toHaveLength(2);
	});

	it('gives up a server that does not answer: unknown, and the next append has a new connection', async () => {
		const room = await addRoom(sql);
		const impatient = createPostgresLog(lossySql, { patience: 300 });
		expect((await impatient.append(batch(room, 0))).kind).toBe('appended');
		proxy.swallow();
		expect((await impatient.append(batch(room, 1))).kind).toBe('unknown');
		proxy.pass();
		expect(await impatient.append(batch(room, 1))).toEqual({ kind: 'appended', version: 2 });
		await impatient.stop();
	});

	it('listens again after its connection is lost, and says to compare', async () => {
		const room = await addRoom(sql);
		const moved = vi.fn();
		const compare = vi.fn();
		const listening = log.listen(moved, compare);
		await vi.waitFor(() => expect(compare).toHaveBeenCalledTimes(1));
		const killed = await sql`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and query ilike 'listen%'`;
		expect(killed).toHaveLength(1);
		await vi.waitFor(() => expect(compare.mock.calls.length).toBeGreaterThan(1), 4_000);
		await log.append(batch(room, 0));
		await vi.waitFor(() => expect(moved).toHaveBeenCalledWith(room.classroomId, 1));
		await listening.stop();
	});
});
