// A class from a pasted list comes into being whole, its log included, or not at all: on real Postgres.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { seedAdult, seedSchool } from '#lib/server/seed/seed-school.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { startNode, type Node } from '../support/node.ts';

let database: TestDatabase;
let node: Node;
let schoolId: number;
let teacher: number;

beforeAll(async () => {
	database = await createDatabase(inject('postgresUrl'), inject('templateDatabase'));
	node = await startNode(database.url, Date.now);
	schoolId = await seedSchool(node.app, 'Hill School', 'Europe/Oslo');
	const adult = { name: 'Ines Rivera', username: 'rivera', password: 'ride the 7 bus', role: 'teacher' } as const;
	teacher = await seedAdult(node.app, schoolId, adult);
});
afterAll(async () => {
	await node.stop();
	await database.drop();
});

const NAMES = ['Ada Mays', 'Bo Lind', '王小明'];
const create = (more: object = {}) =>
	node.app.classes.create({
		...{ schoolId, title: '5b', mapId: fractions.id, mapVersion: fractions.version, teacher },
		...{ students: NAMES, ...more }
	});

/** How many rows there are of everything that a class consists of. */
async function counted(): Promise<object> {
	const [rows] = await node.app.database.db.execute(sql`select
		(select count(*)::int from classrooms) as classes, (select count(*)::int from people) as people,
		(select count(*)::int from memberships) as memberships, (select count(*)::int from events) as events,
		(select count(*)::int from audit) as audit`);
	return { ...rows };
}

describe('a class and its students', () => {
	it('are there together, seated in the order of the list, and the log begins with them', async () => {
		const { id } = await create();
		const people = (await node.app.people.of(id))?.people ?? [];
		const classroom = await node.app.classrooms.open(id);
		const seated = [...(classroom?.progress().students.values() ?? [])].sort((a, b) => a.seat - b.seat);
		expect(seated.map((student) => people.find((one) => one.id === student.id)?.name)).toEqual(NAMES);
		expect(classroom?.progress()).toMatchObject({ opened: true, version: 4 });
		expect(await node.app.classes.of(teacher)).toMatchObject([{ id, role: 'teacher', students: 3 }]);
	});

	it('leave nothing behind when the last step fails', async () => {
		const before = await counted();
		const { db } = node.app.database;
		await db.execute(sql`create function full_disk() returns trigger language plpgsql as
			$$ begin if new.type = 'studentEnrolled' then raise 'no space left'; end if; return new; end $$`);
		await db.execute(sql`create trigger full_disk before insert on events for each row execute function full_disk()`);
		await expect(create()).rejects.toThrow();
		expect(await counted()).toEqual(before);
		await db.execute(sql`drop trigger full_disk on events`);
		await expect(create()).resolves.toMatchObject({ title: '5b' });
	});

	it('leave nothing behind when a name, the teacher or the map cannot be', async () => {
		const before = await counted();
		const elsewhere = await seedSchool(node.app, 'Other School', 'Europe/Oslo');
		await expect(create({ students: [...NAMES, 'x'.repeat(61)] })).rejects.toThrow('1 to 60 letters');
		await expect(create({ schoolId: elsewhere })).rejects.toThrow('is not of the school');
		await expect(create({ mapId: 'nowhere' })).rejects.toThrow('nowhere');
		expect(await counted()).toEqual(before);
	});

	it('come to a class that is there all together, or not at all', async () => {
		const { id } = await create({ students: [] });
		const before = await counted();
		await expect(node.app.classes.addStudents(id, ['Cy Twombly', 'x'.repeat(61)], teacher)).rejects.toThrow();
		expect(await counted()).toEqual(before);
		const added = await node.app.classes.addStudents(id, NAMES, teacher);
		expect([...((await node.app.classrooms.open(id))?.progress().students.keys() ?? [])]).toEqual(added);
	});
});
