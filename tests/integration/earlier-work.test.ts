// A student comes from one class of a school into another, on real Postgres: what they showed comes along, and what the
// school measured of the map. And who may judge, over the whole way from a person to the log.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Command } from '#lib/domain/commands.ts';
import { generatorById } from '#lib/domain/items/generators.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { offerAt } from '#lib/domain/offer.ts';
import { createApp, type App } from '#lib/server/app.ts';
import type { Classroom } from '#lib/server/classrooms/classroom-types.ts';
import { createDb, createLogSql } from '#lib/server/db/clients.ts';
import { createNotices } from '#lib/server/db/notices.ts';
import { keepBuiltInMaps } from '#lib/server/seed/built-in-maps.ts';
import { seedAdult, seedClass, seedSchool, type SeededClass } from '#lib/server/seed/seed-school.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

const WAYPOINT = 'equal-parts';
const map = { id: fractions.id, version: fractions.version };

let made: TestDatabase;
let app: App;
let close: () => Promise<void>;
let school: number;
let teacher: number;
let first: SeededClass;

function startApp(url: string): App {
	const { db, client } = createDb(url, 4);
	const logSql = createLogSql(url);
	close = async () => {
		await Promise.all([client.end({ timeout: 2 }), logSql.end({ timeout: 2 })]);
	};
	const database = { db, logSql, notices: createNotices(db, client), url, embedded: false, close };
	const config = { databaseUrl: url, dataDir: '', origin: undefined, lanHttp: false, keepClassrooms: 10 };
	return createApp({ config, database, io: null, modelHash: 'earlier' } as Parameters<typeof createApp>[0]);
}

beforeAll(async () => {
	made = await createDatabase(inject('postgresUrl'), inject('templateDatabase'));
	app = startApp(made.url);
	await keepBuiltInMaps(app.database.db);
	school = await seedSchool(app, 'Test school', 'UTC');
	const adult = { name: 'Ms Diaz', username: 'diaz', password: 'a long password', role: 'teacher' as const };
	teacher = await seedAdult(app, school, adult);
	first = await seedClass(app, school, { title: 'Grade 3', teacher, students: ['Ada Mays', 'Bo Lind'], map });
});

afterAll(async () => {
	await app?.stop();
	await close?.();
	await made?.drop();
});

async function opened(id: number): Promise<Classroom> {
	const classroom = await app.classrooms.open(id);
	if (!classroom) throw new Error(`no classroom ${id}`);
	return classroom;
}

async function ask(room: Classroom, command: Command, actor: number, student: number | null = null): Promise<void> {
	const answer = await room.execute({ id: randomUUID(), attempt: 1, actor, student, command });
	expect(answer).toMatchObject({ kind: 'done' });
}

async function answerRight(room: Classroom, id: number): Promise<void> {
	const index = room.map.indexOf.get(WAYPOINT) ?? -1;
	const student = room.progress().students.get(id);
	if (!student) throw new Error(`nobody is ${id}`);
	const offer = offerAt(room.map, student, index);
	const answer = generatorById(offer.generator)?.solve(offer.seed).right;
	if (!answer) throw new Error(`no answer to ${offer.generator}`);
	await ask(room, { type: 'submitAnswer', waypoint: WAYPOINT, ...offer, answer, ms: 4_000 }, id, id);
}

describe('[M12] from class to class', () => {
	it('a student brings their own evidence, and the map its difficulty', async () => {
		const [ada, bo] = first.students.map(({ id }) => id) as [number, number];
		const before = await opened(first.id);
		await ask(before, { type: 'startLesson', minutes: 45 }, teacher);
		for (let n = 0; n < 3; n++) await answerRight(before, ada);

		const second = await app.classes.create({
			schoolId: school,
			title: 'Grade 4',
			mapId: map.id,
			mapVersion: map.version,
			teacher
		});
		await app.classes.enrol(second.id, [ada, bo], { role: 'student', grantedBy: teacher });
		const after = await opened(second.id);
		const index = after.map.indexOf.get(WAYPOINT) ?? -1;
		const old = before.progress().students.get(ada)?.cells[index];
		const brought = after.progress().students.get(ada)?.cells[index];
		expect(brought?.mastery).toBe(old?.mastery);
		expect(brought?.carried).toMatchObject({ attempts: 3, unassisted: 3, at: old?.lastAt });
		expect(after.progress().students.get(bo)?.cells).toEqual([]);
		expect(after.progress().difficulty[index]).toEqual(before.progress().difficulty[index]);
	});
});

describe('who may judge', () => {
	const place = { student: 1, waypoint: WAYPOINT };
	const commands = [
		{ type: 'judge', ...place, rubric: 3 },
		{ type: 'declareMastery', ...place, mastered: true, reason: 'onPaper' },
		{ type: 'voidEvidence', ...place, evidence: 1, reason: 'mistake' },
		{ type: 'restoreEvidence', ...place, evidence: 1 }
	] as const;

	for (const [role, expected] of [
		['coTeacher', true],
		['substitute', false],
		['aide', false],
		['coach', false]
	] as const)
		it(`${role}: ${expected ? 'yes' : 'no'}`, async () => {
			const adult = { name: role, username: role, password: 'a long password', role: 'teacher' as const };
			const id = await seedAdult(app, school, adult);
			const detail = { students: first.students.map((one) => one.id) };
			await app.classes.enrol(first.id, [id], { role, grantedBy: teacher, detail });
			const viewer = { personId: id, schoolId: school, schoolRole: 'teacher', kind: 'adult' };
			for (const command of commands)
				expect(await app.auth.mayCommand(viewer as Parameters<App['auth']['mayCommand']>[0], first.id, command)).toBe(
					expected
				);
		});
});
