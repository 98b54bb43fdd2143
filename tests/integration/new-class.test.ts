// A class from a pasted list comes into being whole, its log included, or not at all: on real Postgres.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { memberships } from '#lib/server/db/schema/classrooms.ts';
import { seedAdult, seedSchool } from '#lib/server/seed/seed-school.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { startNode, type Node } from '../support/node.ts';

let database: TestDatabase;
let node: Node;
let schoolId: number;
let teacher: number;
/** How far the node's clock is ahead, ms. */
let later = 0;

beforeAll(async () => {
	database = await createDatabase(inject('postgresUrl'), inject('templateDatabase'));
	node = await startNode(database.url, () => Date.now() + later);
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

/** Until it is mended the log takes no student. */
async function seatsCannotBeStored(): Promise<() => Promise<unknown>> {
	const { db } = node.app.database;
	await db.execute(sql`create or replace function full_disk() returns trigger language plpgsql as
		$$ begin if new.type = 'studentEnrolled' then raise 'no space left'; end if; return new; end $$`);
	await db.execute(sql`create trigger full_disk before insert on events for each row execute function full_disk()`);
	return () => db.execute(sql`drop trigger full_disk on events`);
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
		const mend = await seatsCannotBeStored();
		await expect(create()).rejects.toThrow();
		expect(await counted()).toEqual(before);
		await mend();
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

	const seats = async (id: number, on = node) => [
		...((await on.app.classrooms.open(id))?.progress().students.keys() ?? [])
	];

	it('take their seats later when the live class could not be told', async () => {
		const { id } = await create();
		const before = await seats(id);
		const mend = await seatsCannotBeStored();
		const added = await node.app.classes.addStudents(id, ['Cy Orr', 'Di Poe'], teacher);
		expect(await seats(id)).toEqual(before);
		expect((await node.app.people.of(id))?.people.map((one) => one.id)).toEqual(expect.arrayContaining(added));
		await mend();
		later += 60_000;
		await node.app.seating.settle();
		expect(await seats(id)).toEqual([...before, ...added]);
	});

	it('take their seats when a node opens a class that another one left without telling it', async () => {
		const { id } = await create();
		const [cy = 0] = await node.app.school.addStudents(schoolId, ['Cy Orr']);
		await node.app.database.db.insert(memberships).values({ classroomId: id, personId: cy, role: 'student' });
		const other = await startNode(database.url, Date.now);
		expect(await seats(id, other)).not.toContain(cy);
		await other.app.seating.settle();
		expect(await seats(id, other)).toContain(cy);
		await other.stop();
	});

	it('stay out of it when they were taken out before', async () => {
		const { id } = await create();
		const classroom = await node.app.classrooms.open(id);
		const [ada = 0] = classroom?.progress().students.keys() ?? [];
		await node.app.classes.removeStudent(id, ada, teacher);
		node.app.seating.opened(id);
		await node.app.seating.settle();
		expect(classroom?.progress().students.has(ada)).toBe(false);
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
