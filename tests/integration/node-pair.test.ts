// Two nodes on one database, one classroom open on both: what one does the other knows, and nothing happens twice.
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Connection } from '#lib/client/client-types.ts';
import type { Command } from '#lib/domain/commands.ts';
import type { EventType } from '#lib/domain/events.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import type { LearningView } from '#lib/server/classrooms/classroom-types.ts';
import { events } from '#lib/server/db/schema/events.ts';
import { seedAdult, seedClass, seedSchool, type SeededClass } from '#lib/server/seed/seed-school.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import type { Row } from '#lib/sync/delta.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { startNode, type Node } from '../support/node.ts';

const MINUTE = 60_000;
const FIRST = 'equal-parts';

let database: TestDatabase;
let a: Node;
let b: Node;
let school: number;
let count = 0;
/** How far both nodes' clocks are ahead of the wall's, ms. */
let ahead = 0;
const clock = () => Date.now() + ahead;

beforeAll(async () => {
	database = await createDatabase(inject('postgresUrl'), inject('templateDatabase'));
	[a, b] = [await startNode(database.url, clock), await startNode(database.url, clock)];
	school = await seedSchool(a.app, 'Two nodes', 'Europe/Oslo');
});
afterAll(async () => {
	await Promise.all([a.stop(), b.stop()]);
	await database.drop();
});

type Room = SeededClass & { teacher: number };

async function newClass(...students: string[]): Promise<Room> {
	const adult = { name: 'Ines Rivera', username: `rivera${count++}`, password: 'ride the 7 bus' };
	const teacher = await seedAdult(a.app, school, { ...adult, role: 'teacher' });
	const map = { id: fractions.id, version: fractions.version };
	return { ...(await seedClass(a.app, school, { title: adult.username, teacher, students, map })), teacher };
}

/** Asked on one node, as a page connected there would. */
async function ask({ app }: Node, room: Room, actor: number, command: Command): Promise<void> {
	const student = actor === room.teacher ? null : actor;
	const request = { id: crypto.randomUUID(), attempt: 1, actor, student, command };
	const answer = await (await app.classrooms.open(room.id))?.execute(request);
	if (answer?.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
}

async function inLog(room: Room, type: EventType): Promise<Row[]> {
	const these = and(eq(events.classroomId, room.id), eq(events.type, type));
	return (await a.app.database.db.select().from(events).where(these)).map(({ payload }) => payload as Row);
}

/** A screen on a node: the rows it was rendered with, and what came since. */
async function screen({ app }: Node, connection: Connection, room: Room, view: LearningView) {
	const snapshot = (await app.classrooms.open(room.id))!.snapshot(view);
	const rows = new Map<string, Row>(snapshot.rows);
	connection.follow(snapshot, ({ upserts, removes }) => {
		for (const [key, row] of upserts) rows.set(key, row);
		for (const key of removes) rows.delete(key);
	});
	return {
		row: (key: string) => rows.get(key) as Record<string, unknown> | undefined,
		alerts: () => [...rows].filter(([key]) => key.startsWith('alert:')).map(([, row]) => row as Record<string, unknown>)
	};
}

const until = (condition: () => unknown) =>
	vi.waitFor(
		async () => {
			if (!(await condition())) throw new Error(`never: ${condition.toString()}`);
		},
		{ timeout: 20_000, interval: 20 }
	);

describe('a student on one node, the teacher on the other', () => {
	it('the hand stands on the board, and the answer to it on the student’s page', async () => {
		const room = await newClass('Ada Mays');
		const ada = room.students[0]!.id;
		const [page, board] = [await a.connect(ada), await b.connect(room.teacher)];
		const student = await screen(a, page, room, { view: 'route', student: ada });
		const teacher = await screen(b, board, room, { view: 'board' });

		expect(await board.send(room.id, { type: 'startLesson', minutes: 45 })).toMatchObject({ kind: 'done' });
		await until(() => student.row('lesson')?.state === 'running');
		await until(() => teacher.row(`student:${ada}`)?.presence === 'on');
		expect(await page.send(room.id, { type: 'raiseHand' })).toMatchObject({ kind: 'done' });
		await until(() => teacher.alerts().some(({ kind }) => kind === 'hand'));
		const alert = String(teacher.alerts()[0]?.id);
		await board.send(room.id, { type: 'answerAlert', alert, action: 'going' });
		await until(() => (student.row('me')?.hand as { coming: boolean } | null)?.coming);
		await page.send(room.id, { type: 'lowerHand' });
		await until(() => teacher.alerts().length === 0);
	});

	it('a session that ends on one node loses its socket on the other, and nobody else does', async () => {
		const room = await newClass('Ada Mays', 'Bo Lind');
		const [ada, bo] = room.students.map(({ id }) => id) as [number, number];
		const cookie = await signIn(a.app, ada, null);
		const [lost, kept] = [await b.connect(ada, cookie), await b.connect(bo)];
		await until(() => lost.status().state === 'live' && kept.status().state === 'live');
		const start = { type: 'startWaypoint', waypoint: FIRST } as const;
		expect(await lost.send(room.id, start)).toMatchObject({ kind: 'done' });
		await a.app.auth.sessions.endAll([ada]);
		await until(() => lost.status().state === 'ended');
		expect(lost.status().ended).toBe('signedOut');
		expect(await lost.send(room.id, { type: 'raiseHand' })).toMatchObject({ refusal: { code: 'signedOut' } });
		expect(await kept.send(room.id, { type: 'raiseHand' })).toMatchObject({ kind: 'done' });
	});
});

describe('what time brings, on two nodes', () => {
	it('[L1] a lesson nobody has open ends when its time is up, once', async () => {
		const rooms = await Promise.all(Array.from({ length: 6 }, () => newClass('Ada Mays')));
		for (const room of rooms) await ask(a, room, room.teacher, { type: 'startLesson', minutes: 1 });
		ahead += 2 * MINUTE;
		for (const room of rooms) {
			await until(async () => (await inLog(room, 'lessonEnded')).length > 0);
			expect(await inLog(room, 'lessonEnded')).toEqual([{ because: 'time' }]);
		}
	});

	it('[A1] [A6] who is parked is noticed once, although both nodes look', async () => {
		const rooms = await Promise.all(Array.from({ length: 6 }, () => newClass('Ada Mays', 'Bo Lind', 'Cy Orr')));
		for (const room of rooms) {
			await ask(a, room, room.teacher, { type: 'startLesson', minutes: 45 });
			for (const { id } of room.students) {
				await b.app.tellClassroom(room.id, { type: 'signalRegained', student: id });
				await ask(b, room, id, { type: 'startWaypoint', waypoint: FIRST });
			}
		}
		ahead += 4 * MINUTE;
		for (const room of rooms)
			for (const { id } of room.students.slice(1)) await ask(a, room, id, { type: 'raiseHand' });
		ahead += 1.5 * MINUTE;
		const parked = async (room: Room) => (await inLog(room, 'alertRaised')).filter(isParked);
		for (const room of rooms) {
			await until(async () => (await parked(room)).length > 0);
			await Promise.all([a, b].map(({ app }) => app.tellClassroom(room.id, { type: 'tick' })));
			expect(await parked(room)).toHaveLength(1);
		}
	});

	it('[A1] a hand raised on both nodes at once is one hand', async () => {
		const room = await newClass('Ada Mays');
		const ada = room.students[0]!.id;
		await ask(a, room, room.teacher, { type: 'startLesson', minutes: 45 });
		for (let round = 1; round <= 10; round++) {
			await Promise.allSettled([ask(a, room, ada, { type: 'raiseHand' }), ask(b, room, ada, { type: 'raiseHand' })]);
			expect(await inLog(room, 'alertRaised')).toHaveLength(round);
			await ask(round % 2 ? a : b, room, ada, { type: 'lowerHand' });
		}
	});
});

const isParked = (payload: Row): boolean => (payload as { kind?: string }).kind === 'parked';
