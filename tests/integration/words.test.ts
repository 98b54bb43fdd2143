// People's own words on two nodes over one Postgres, sent as pages send them: durable when acknowledged, kept once, gone
// when replaced or refused, and read by those who may.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Connection } from '#lib/client/client-types.ts';
import type { TextId } from '#lib/domain/ids.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import type { Request } from '#lib/server/classrooms/classroom-types.ts';
import { events } from '#lib/server/db/schema/events.ts';
import { texts } from '#lib/server/db/schema/texts.ts';
import { seedAdult, seedClass, seedSchool, type SeededClass } from '#lib/server/seed/seed-school.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { startNode, type Node } from '../support/node.ts';

const PLACE = 'equal-parts';
const WORDS = 'Nein: das mittlere Stück ist größer! 🍕\nمن أربعة\n';

let database: TestDatabase;
let a: Node;
let b: Node;
let school: number;
let count = 0;

beforeAll(async () => {
	database = await createDatabase(inject('postgresUrl'), inject('templateDatabase'));
	[a, b] = [await startNode(database.url, Date.now), await startNode(database.url, Date.now)];
	school = await seedSchool(a.app, 'Words', 'Europe/Oslo');
});
afterAll(async () => {
	await Promise.all([a.stop(), b.stop()]);
	await database.drop();
});

type Room = SeededClass & { teacher: number; ada: number; bo: number };

const adult = (role: 'teacher' | 'substitute' | 'aide' | 'coach') =>
	seedAdult(a.app, school, { name: role, username: `${role}${count++}`, password: 'ride the 7 bus', role });

async function newClass(): Promise<Room> {
	const teacher = await adult('teacher');
	const map = { id: fractions.id, version: fractions.version };
	const wanted = { title: `Class ${teacher}`, teacher, students: ['Ada Mays', 'Bo Lind'], map };
	const room = await seedClass(a.app, school, wanted);
	const [ada, bo] = room.students.map(({ id }) => id) as [number, number];
	return { ...room, teacher, ada, bo };
}

const kept = async (author: number): Promise<string[]> => {
	const rows = await a.app.database.db.select().from(texts).where(eq(texts.author, author));
	return rows.map(({ body }) => body);
};

/** The text that stands in the student's own row. */
async function textOf(room: Room): Promise<TextId> {
	const classroom = await a.app.classrooms.open(room.id);
	const [work] = Object.values(classroom?.progress().students.get(room.ada)?.works ?? {});
	return work?.text ?? '';
}

async function read(node: Node, room: Room, person: number, text: TextId, student = room.ada) {
	const cookie = await signIn(node.app, person, null);
	const viewer = await node.app.auth.viewerOf({ cookie, host: 'localhost' });
	return node.app.words(viewer, { classroom: room.id, student, text });
}

const turnIn = (page: Connection, room: Room, words = WORDS) =>
	page.send(room.id, { type: 'turnInWork', waypoint: PLACE }, words);
const keep = (page: Connection, room: Room, words: string) =>
	page.send(room.id, { type: 'keepDraft', waypoint: PLACE }, words);

const request = (room: Room, words: string, over: Partial<Request> = {}): Request => ({
	...{ id: randomUUID(), attempt: 1, actor: room.ada, student: room.ada },
	...{ command: { type: 'turnInWork', waypoint: PLACE }, words },
	...over
});
const carryOut = async ({ app }: Node, room: Room, asked: Request) =>
	(await app.classrooms.open(room.id))?.execute(asked);

describe('words', () => {
	it('[W2] are durable when their command is acknowledged, and never stand in an event', async () => {
		const room = await newClass();
		const page = await a.connect(room.ada);
		expect(await turnIn(page, room)).toMatchObject({ kind: 'done' });
		expect(await kept(room.ada)).toEqual([WORDS]);
		const log = await a.app.database.db.select().from(events).where(eq(events.classroomId, room.id));
		expect(log.map(({ type }) => type)).toContain('workTurnedIn');
		expect(JSON.stringify(log)).not.toContain('Stück');
		expect(await read(a, room, room.ada, await textOf(room))).toBe(WORDS);
	});

	it('[W2] of a draft are the latest alone', async () => {
		const room = await newClass();
		const page = await a.connect(room.ada);
		for (const words of ['N', 'Nein', 'Nein!', '']) await keep(page, room, words);
		expect(await kept(room.ada)).toEqual(['']);
		await turnIn(page, room);
		expect(await kept(room.ada)).toEqual([WORDS]);
	});

	it('[W2] of a refused command leave nothing behind', async () => {
		const room = await newClass();
		const page = await a.connect(room.ada);
		await turnIn(page, room);
		expect(await turnIn(page, room, 'twice')).toMatchObject({ refusal: { code: 'alreadyTurnedIn' } });
		expect(await page.send(room.id, { type: 'keepDraft', waypoint: 'naming' }, 'lost')).toMatchObject({
			kind: 'refused'
		});
		const other = await a.connect(room.bo);
		expect(await other.send(room.id, { type: 'openWork', student: room.ada, waypoint: PLACE })).toMatchObject({
			refusal: { code: 'notAllowed' }
		});
		expect(await kept(room.ada)).toEqual([WORDS]);
	});

	it('[W1] under one id are the first that came, on whichever node, however often', async () => {
		const room = await newClass();
		const asked = request(room, 'first');
		const answers = await Promise.all([
			carryOut(a, room, asked),
			carryOut(b, room, { ...asked, attempt: 2, words: 'second' }),
			carryOut(a, room, { ...asked, attempt: 3 })
		]);
		const [first] = answers;
		expect(first?.kind).toBe('done');
		for (const answer of answers) expect(answer).toEqual(first);
		expect(await kept(room.ada)).toHaveLength(1);
		expect(await carryOut(b, room, { ...asked, attempt: 4, words: 'third' })).toEqual(first);
		expect(await kept(room.ada)).not.toContain('third');
	});

	it('[W1] under an id that somebody else has used are refused', async () => {
		const [room, elsewhere] = [await newClass(), await newClass()];
		const asked = request(room, 'mine');
		await carryOut(a, room, asked);
		const stolen = await carryOut(b, elsewhere, request(elsewhere, 'stolen', { id: asked.id }));
		expect(stolen).toMatchObject({ refusal: { code: 'cannotBeStored' } });
		expect(await kept(room.ada)).toEqual(['mine']);
		expect(await kept(elsewhere.ada)).toEqual([]);
	});

	it('[W2] and their events are both lost to a fault of the database, and both there after the retry', async () => {
		const room = await newClass();
		const { logSql } = a.app.database;
		await logSql.unsafe(`create function refuse() returns trigger language plpgsql as $$
			begin raise exception 'no room left' using errcode = '53100'; end $$`);
		await logSql.unsafe('create trigger full_disk before insert on texts for each row execute function refuse()');
		const asked = request(room, WORDS);
		const failed = await carryOut(a, room, asked);
		await logSql.unsafe('drop trigger full_disk on texts');
		expect(failed).toMatchObject({ kind: 'retry' });
		expect(await kept(room.ada)).toEqual([]);
		expect(await carryOut(b, room, { ...asked, attempt: 2 })).toMatchObject({ kind: 'done' });
		expect(await kept(room.ada)).toEqual([WORDS]);
	});
});

describe('[W3] who reads them', () => {
	it('the student and those who teach, once it is turned in; nobody else', async () => {
		const room = await newClass();
		const stranger = await newClass();
		const [substitute, aide, otherAide, coach] = await Promise.all(
			(['substitute', 'aide', 'aide', 'coach'] as const).map(adult)
		);
		const { classes } = a.app;
		const grant = { grantedBy: room.teacher };
		await classes.enrol(room.id, [substitute!], { role: 'substitute', ...grant });
		await classes.enrol(room.id, [aide!], { role: 'aide', detail: { students: [room.ada] }, ...grant });
		await classes.enrol(room.id, [otherAide!], { role: 'aide', detail: { students: [room.bo] }, ...grant });
		await classes.enrol(room.id, [coach!], { role: 'coach', ...grant });
		const everyone = [room.ada, room.teacher, room.bo, substitute!, aide!, otherAide!, coach!, stranger.teacher];
		const readers = async (text: TextId) => {
			const words = await Promise.all(everyone.map((person) => read(a, room, person, text)));
			return everyone.filter((_, index) => words[index] !== null);
		};

		const page = await a.connect(room.ada);
		await keep(page, room, 'draft');
		expect(await readers(await textOf(room))).toEqual([room.ada]);
		await turnIn(page, room);
		const text = await textOf(room);
		expect(await readers(text)).toEqual([room.ada, room.teacher]);
		expect(await read(a, room, room.teacher, text, room.bo)).toBeNull();
		expect(await a.app.words(null, { classroom: room.id, student: room.ada, text })).toBeNull();

		const board = await a.connect(room.teacher);
		const place = { student: room.ada, waypoint: PLACE };
		await board.send(room.id, { type: 'judge', ...place, rubric: 3, work: text }, 'Well seen!');
		const declared = { type: 'declareMastery', ...place, mastered: true, reason: 'conversation' } as const;
		await board.send(room.id, declared, 'Told me so, between us.');
		const classroom = await a.app.classrooms.open(room.id);
		const pieces = classroom?.progress().students.get(room.ada)?.cells[0]?.evidence ?? [];
		const notes = pieces.map((piece) => (piece.what === 'answer' ? '' : (piece.note ?? '')));
		expect(await readers(text)).toEqual([room.ada, room.teacher]);
		expect(await readers(notes[0] ?? '')).toEqual([room.ada, room.teacher, aide]);
		expect(await readers(notes[1] ?? '')).toEqual([room.teacher]);
	});

	it('on the other node, too, as soon as that has heard of it', async () => {
		const room = await newClass();
		await b.app.classrooms.open(room.id);
		const page = await a.connect(room.ada);
		await turnIn(page, room);
		const text = await textOf(room);
		await vi.waitFor(async () => expect(await read(b, room, room.teacher, text)).toBe(WORDS));
	});
});
