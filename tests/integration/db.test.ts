// Opening the database: up to date, both clients as they should be, and clear words when it cannot be used.
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '#lib/server/db/migrate.ts';
import { openDatabase, type Database } from '#lib/server/db/open-database.ts';
import { reachPostgres } from '#lib/server/db/reach.ts';
import { classrooms } from '#lib/server/db/schema/classrooms.ts';
import { maps } from '#lib/server/db/schema/maps.ts';
import { people } from '#lib/server/db/schema/people.ts';
import { schools } from '#lib/server/db/schema/schools.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { startProxy } from '../support/proxy.ts';

const server = () => new URL(inject('postgresUrl'));

function changed(change: (url: URL) => void): string {
	const url = server();
	change(url);
	return url.href;
}

describe('opening a database', () => {
	let made: TestDatabase;
	let database: Database;

	beforeAll(async () => {
		made = await createDatabase(inject('postgresUrl'), 'template0');
		database = await openDatabase({ url: made.url, dataDir: resolve('data') });
	});
	afterAll(async () => {
		await database.close();
		await made.drop();
	});

	it('brings an empty one up to date, and leaves one that is as it is', async () => {
		expect(database.embedded).toBe(false);
		await Promise.all([migrate(made.url), migrate(made.url)]);
		expect(await database.db.select().from(schools)).toEqual([]);
	});

	it('keeps who is connected out of the write-ahead log, and events in it', async () => {
		const kinds = await database.logSql`select relname, relpersistence from pg_class
			where relname in ('nodes', 'connections', 'events') order by relname`;
		expect(kinds.map((row) => row.relpersistence)).toEqual(['u', 'p', 'u']);
	});

	it('gives dates and json as they are to Drizzle, numbers for bigint to the log', async () => {
		const { db, logSql } = database;
		const [school] = await db.insert(schools).values({ name: 'Zoë ½ 🎈', timeZone: 'Europe/Berlin' }).returning();
		expect(school).toMatchObject({ name: 'Zoë ½ 🎈', createdAt: expect.any(Date) });
		const nextDueAt = new Date('2026-10-05T09:30:00.123Z');
		await db.insert(maps).values({ id: 'fractions', version: 1, body: { waypoints: ['½'] } });
		const [room] = await db
			.insert(classrooms)
			.values({ schoolId: school!.id, title: '4b', mapId: 'fractions', mapVersion: 1, code: 'ABC', nextDueAt })
			.returning();
		expect(room).toMatchObject({ nextDueAt, version: 0 });
		expect((await db.select().from(maps))[0]?.body).toEqual({ waypoints: ['½'] });
		const [seen] = await logSql`select classrooms.version, body from classrooms join maps on maps.id = map_id`;
		expect(seen).toEqual({ version: 0, body: { waypoints: ['½'] } });
	});

	it('forgets everything of a person with one row', async () => {
		const { db, logSql } = database;
		const [school] = await db.select().from(schools);
		const [person] = await db
			.insert(people)
			.values({ schoolId: school!.id, kind: 'student', displayName: 'Zoë' })
			.returning();
		const id = person!.id;
		await logSql`insert into pins (person_id, pin_hash) values (${id}, 'x')`;
		await logSql`insert into sessions (id, person_id, expires_at) values ('x', ${id}, now())`;
		await logSql`insert into memberships (classroom_id, person_id, role) select id, ${id}, 'student' from classrooms`;
		await logSql`insert into texts (id, school_id, author, body) values (gen_random_uuid(), ${school!.id}, ${id}, 'words')`;
		await db.delete(people).where(eq(people.id, id));
		const [left] = await logSql`select (select count(*)::int from pins) + (select count(*)::int from sessions)
			+ (select count(*)::int from memberships) + (select count(*)::int from texts) as count`;
		expect(left?.count).toBe(0);
	});

	it('starts a Postgres of its own when no address is given, and stops it', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'gps-data-'));
		await chmod(folder, 0o711);
		const lines: string[] = [];
		const own = await openDatabase({ url: '', dataDir: join(folder, 'data'), say: (line) => lines.push(line) });
		expect(own.embedded).toBe(true);
		expect(await own.db.select().from(schools)).toEqual([]);
		expect(await own.logSql`select current_setting('fsync') as fsync`).toEqual([{ fsync: 'on' }]);
		await own.close();
		await expect(reachPostgres(own.url, { patience: 0, say: () => {} })).rejects.toThrow('connection refused');
		expect(lines.join()).toMatch(/Postgres started on 127.0.0.1:\d+/);
		await rm(folder, { recursive: true });
	});
});

describe('a Postgres that cannot be used', () => {
	const reach = (url: string, patience = 0) => reachPostgres(url, { patience, say: () => {} });

	it('that does not answer: says where it was sought, how often, and what to do, but not the password', async () => {
		const failure = await reach('postgres://gps:secret@127.0.0.1:1/school', 200).catch((error: Error) => error.message);
		expect(failure).toMatch(
			/^Cannot use Postgres at 127\.0\.0\.1:1, database "school", user "gps": nothing answers there \(connection refused\)\.$/m
		);
		expect(failure).toMatch(/^Tried \d+ times in 0\.\d s\.$/m);
		expect(failure).toMatch(/^Is Postgres running there/m);
		expect(failure).toMatch(/^Or unset DATABASE_URL/m);
		expect(failure).not.toContain('secret');
	});

	it.each([
		['of an unknown host', 'postgres://a:b@no-such-host.invalid/x', /no host of that name|cannot be looked up/],
		['of a wrong kind', 'mysql://a:b@localhost/x', /looks like postgres:\/\/user:password@host:5432\/database/],
		['that is no address', 'localhost:5432', /DATABASE_URL is not a Postgres address/]
	])('%s', async (_, url, words) => {
		await expect(reach(url)).rejects.toThrow(words);
	});

	it.each([
		['with a wrong password', (url: URL) => (url.password = 'wrong'), /user name or password is wrong[^]*%xx/],
		[
			'without that database',
			(url: URL) => (url.pathname = 'nowhere'),
			/"nowhere"[^]*no database of that name[^]*Create it/
		]
	])('%s: says so at once', async (_, change, words) => {
		await expect(reach(changed(change), 30_000)).rejects.toThrow(words);
	});

	it('with an encoding that cannot hold every name', async () => {
		const sql = postgres(server().href, { max: 1, onnotice: () => {} });
		await sql`create database ascii_only encoding 'SQL_ASCII' locale 'C' template template0`;
		await expect(reach(changed((url) => (url.pathname = 'ascii_only')))).rejects.toThrow(/this one has SQL_ASCII/);
		await sql`drop database ascii_only`;
		await sql.end();
	});

	it('that takes the connection and hangs up', async () => {
		const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		await expect(reach(`postgres://a:b@127.0.0.1:${port}/x`)).rejects.toThrow('no answer in time');
		server.close();
	});

	it('yet: is waited for', async () => {
		const { url, stop } = await freshDatabase();
		const to = new URL(url);
		const upstream = { host: to.hostname, port: Number(to.port || 5432) };
		const before = await startProxy(upstream);
		await before.stop();
		to.port = String(before.port);
		const lines: string[] = [];
		let proxy = Promise.resolve(before);
		const say = (line: string) => {
			lines.push(line);
			proxy = startProxy(upstream, before.port);
		};
		await reachPostgres(to.href, { patience: 10_000, say });
		expect(lines).toEqual([`Waiting for Postgres at ${to.hostname}:${before.port} …`]);
		await (await proxy).stop();
		await stop();
	});
});
