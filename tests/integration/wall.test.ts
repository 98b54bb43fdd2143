// Wall and display over real sockets, sessions and Postgres, on two nodes: who is let in, what stands in the frames,
// and what the teacher sees of whoever watches.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createConnection } from '#lib/client/connection.ts';
import type { Connection } from '#lib/client/client-types.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import type { GuestRow } from '#lib/domain/views/row-types.ts';
import type { ClassRow, DisplayLessonRow } from '#lib/domain/views/display-rows.ts';
import type { RoomRow } from '#lib/domain/views/wall-rows.ts';
import { channelName, type Channel } from '#lib/protocol/channels.ts';
import type { Row } from '#lib/sync/delta.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { createDb, createLogSql } from '#lib/server/db/clients.ts';
import { createNotices } from '#lib/server/db/notices.ts';
import { people } from '#lib/server/db/schema/people.ts';
import { provideIo } from '#lib/server/io.ts';
import { wallRooms } from '#lib/server/school/wall-rooms.ts';
import { keepBuiltInMaps } from '#lib/server/seed/built-in-maps.ts';
import { seedAdult, seedClass, seedSchool, type SeededClass } from '#lib/server/seed/seed-school.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

type Node = { app: App; url: string; stop: () => Promise<void> };

const NAMES = ['Ada Lovelace', 'Ben Okri', 'Chi Nguyen', 'Dee Park', 'Eli Stone', 'Fay Wong'];
const until = (condition: () => unknown) =>
	vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout: 30_000, interval: 20 });

let made: TestDatabase;
let nodes: [Node, Node];
let room: SeededClass;
let teacher: number;
let coach: number;
let stranger: number;
let display: number;
const open: Connection[] = [];

async function startNode(url: string): Promise<Node> {
	const { db, client } = createDb(url, 4);
	const logSql = createLogSql(url);
	const close = async () => {
		await Promise.all([client.end({ timeout: 2 }), logSql.end({ timeout: 2 })]);
	};
	const database = { db, logSql, notices: createNotices(db, client), url, embedded: false, close };
	const http = createServer((_, answer) => answer.writeHead(404).end());
	const io = provideIo(http);
	const config = { ...readConfig({}), databaseUrl: url, keepClassrooms: 10 };
	const app = createApp({ config, database, io, modelHash: 'wall' });
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	return {
		app,
		url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
		async stop() {
			await app.stop();
			await io.close();
			await close();
		}
	};
}

beforeAll(async () => {
	made = await createDatabase(inject('postgresUrl'), inject('templateDatabase'));
	nodes = [await startNode(made.url), await startNode(made.url)];
	const { app } = nodes[0];
	await keepBuiltInMaps(app.database.db);
	const school = await seedSchool(app, 'Test school', 'UTC');
	const adult = (name: string, role: 'teacher' | 'coach') =>
		seedAdult(app, school, { name, username: name, password: 'a long password', role });
	teacher = await adult('Ms Diaz', 'teacher');
	coach = await adult('Coach Rivera', 'coach');
	stranger = await adult('Coach Stranger', 'coach');
	const map = { id: fractions.id, version: fractions.version };
	room = await seedClass(app, school, { title: 'Room 9', teacher, students: NAMES, map });
	const [screen] = await app.database.db
		.insert(people)
		.values({ schoolId: school, kind: 'display', displayName: 'Screen of room 9' })
		.returning({ id: people.id });
	display = screen?.id ?? 0;
	await app.classes.enrol(room.id, [coach], { role: 'coach', grantedBy: teacher });
	await app.classes.enrol(room.id, [display], { role: 'display', grantedBy: teacher });
});

afterAll(async () => {
	for (const connection of open) connection.stop();
	for (const node of nodes ?? []) await node.stop();
	await made?.drop();
});

/** Somebody at a node, and all that their channel ever told them. */
async function follow(
	node: Node,
	person: number,
	view: 'board' | 'wall' | 'display',
	scope: { classroomId: number } | null = null
) {
	const connection = createConnection({ url: node.url, cookie: await signIn(node.app, person, scope) });
	open.push(connection);
	const channel: Channel = { view, classroom: room.id };
	const rows = new Map<string, Row>();
	const frames: string[] = [];
	const refusals: string[] = [];
	connection.follow(
		{ channel: channelName(channel), version: 0, rows: [] },
		(change) => {
			frames.push(JSON.stringify(change));
			for (const key of change.removes) rows.delete(key);
			for (const [key, row] of change.upserts) rows.set(key, row);
		},
		({ refusal }) => refusals.push(refusal.code)
	);
	await until(() => rows.size > 0 || refusals.length > 0);
	return { connection, rows, frames, refusals, row: <R>(key: string) => rows.get(key) as R | undefined };
}

const guestsIn = (rows: Map<string, Row>) =>
	[...rows].flatMap(([key, row]) => (key.startsWith('guest:') ? [row as GuestRow] : []));

const raiseHand = (student: number) =>
	nodes[0].app.classrooms.open(room.id).then((classroom) =>
		classroom?.execute({
			id: randomUUID(),
			attempt: 1,
			actor: student,
			student,
			command: { type: 'raiseHand' }
		})
	);

describe('wall and display', () => {
	it('let in whoever was invited or stands in the room, and nobody else', async () => {
		const refusalsOf = async (person: number, view: 'board' | 'wall' | 'display') => {
			const { refusals, connection } = await follow(nodes[0], person, view);
			connection.stop();
			return refusals;
		};
		expect(await refusalsOf(stranger, 'wall')).toEqual(['notAllowed']);
		expect(await refusalsOf(display, 'wall')).toEqual(['notAllowed']);
		expect(await refusalsOf(coach, 'board')).toEqual(['notAllowed']);
		expect(await refusalsOf(coach, 'display')).toEqual(['notAllowed']);
		expect(await refusalsOf(display, 'display')).toEqual([]);
	});

	it('[V8] [V9] the board says who watches from another node, until they go, and who offers help', async () => {
		const board = await follow(nodes[0], teacher, 'board');
		await board.connection.send(room.id, { type: 'startLesson', minutes: 45 });
		const wall = await follow(nodes[1], coach, 'wall');
		await until(() => guestsIn(board.rows).some(({ id, watchingSince }) => id === coach && watchingSince !== null));
		expect(await wall.connection.send(room.id, { type: 'offerHelp' })).toMatchObject({ kind: 'done' });
		await until(() => guestsIn(board.rows)[0]?.offeredAt);
		expect(await wall.connection.send(room.id, { type: 'endLesson' })).toMatchObject({
			refusal: { code: 'notAllowed' }
		});
		await board.connection.send(room.id, { type: 'closeOffer', by: coach });
		await until(() => guestsIn(board.rows)[0]?.offeredAt === null);
		wall.connection.stop();
		await until(() => guestsIn(board.rows).length === 0);
	});

	it('[V1] [V5] carry no name and no id of a student in any frame, and the display waits for its minute', async () => {
		const wall = await follow(nodes[1], coach, 'wall');
		const shown = await follow(nodes[1], display, 'display');
		const before = shown.frames.length;
		for (const { id } of room.students) await raiseHand(id);
		await until(() => wall.row<RoomRow>('room')?.counts.hand === NAMES.length);
		expect(shown.row<ClassRow>('class')).toBeDefined();
		expect(shown.row<DisplayLessonRow>('lesson')?.state).toBe('running');
		// All of it in at most one more word, should the minute turn just now.
		expect(shown.frames.length).toBeLessThanOrEqual(before + 1);
		const told = [...wall.frames, ...shown.frames].join('\n');
		for (const name of NAMES.flatMap((one) => one.split(' '))) expect(told).not.toContain(name);
		for (const word of ['"student"', '"seat"', '"id"', 'dots', 'evidence', 'presence'])
			expect(told).not.toContain(word);
		expect(shown.frames.join('\n')).not.toMatch(/hand|jam|wrongTurn|parked|counts/);
	});

	it('[S3] an invitation that is ended on one node ends what is told on the other, at once', async () => {
		const wall = await follow(nodes[1], coach, 'wall');
		await until(() => wall.row<RoomRow>('room'));
		await nodes[0].app.grants.end(room.id, coach, 'coach', teacher);
		await until(() => wall.refusals.length > 0);
		expect(wall.refusals).toEqual(['notAllowed']);
		const frames = wall.frames.length;
		const [ada] = room.students;
		await raiseHand(ada?.id ?? 0);
		const board = await follow(nodes[1], teacher, 'board');
		await until(() => guestsIn(board.rows).length === 0);
		expect(wall.frames).toHaveLength(frames);
		await nodes[0].app.classes.enrol(room.id, [coach], { role: 'coach', grantedBy: teacher });
	});

	it('give a coach the rooms of their invitations, with by whom, and no student', async () => {
		const { app } = nodes[0];
		const viewer = { personId: coach, schoolId: 1, schoolRole: 'coach', kind: 'adult', name: 'Coach Rivera' } as const;
		const found = await wallRooms(app, { ...viewer, sessionId: '', expiresAt: 0, enteredBy: null });
		expect(found.rooms).toMatchObject([
			{ title: 'Room 9', teachers: ['Ms Diaz'], invitation: { by: 'Ms Diaz', until: null } }
		]);
		const told = JSON.stringify(found);
		for (const name of NAMES) expect(told).not.toContain(name);
		const nobody = await wallRooms(app, {
			...viewer,
			personId: stranger,
			sessionId: '',
			expiresAt: 0,
			enteredBy: null
		});
		expect(nobody.rooms).toEqual([]);
	});
});
