// The people channel and the school behind it, on real Postgres: names with a version of their own, on every node.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonRow } from '#lib/domain/views/row-types.ts';
import type { People } from '#lib/server/people/people.ts';
import { createReplica, type Replica } from '#lib/sync/replica.ts';
import { startGettingIn, type GettingIn } from '../support/getting-in.ts';

let room: GettingIn;
let schoolId: number;
let teacher: number;

beforeAll(async () => {
	room = await startGettingIn();
	schoolId = await room.school.createSchool('Hill School', 'Europe/Oslo');
	const made = { schoolId, name: 'Ines Rivera', username: 'rivera', password: null, role: 'teacher' } as const;
	teacher = (await room.school.addAdult(made)) ?? 0;
});
afterAll(() => room.stop());

async function newClass(...names: string[]): Promise<{ id: number; students: number[] }> {
	const { id } = await room.classes.create({ schoolId, title: '5b', mapId: 'm', mapVersion: 1, teacher });
	const students = await room.school.addStudents(schoolId, names);
	await room.classes.enrol(id, students, { role: 'student' });
	return { id, students };
}

async function follow(people: People, id: number): Promise<Replica> {
	const replica = createReplica(null);
	const first = replica.ask();
	const subscription = await people.subscribe(id, null, (delta) => {
		if (replica.push(delta).ask) askAgain();
	});
	if (!subscription) throw new Error(`there is no class ${id}`);
	if (replica.answer(first.number, subscription.resumed).ask) askAgain();
	return replica;

	function askAgain() {
		const { number, version } = replica.ask();
		if (subscription) replica.answer(number, subscription.since(version));
	}
}

const namesOf = (replica: Replica) => [...replica.rows().values()].map((row) => (row as PersonRow).short).sort();

describe('names', () => {
	it('come as rows by id, as short as they stay distinct, adults by their whole name', async () => {
		const { id, students } = await newClass('Ada Mays', 'Ada King', 'Bo Lind');
		const snapshot = await room.people.snapshot(id);
		expect(snapshot).toMatchObject({ channel: `people:${id}` });
		expect(new Map(snapshot?.rows)).toEqual(
			new Map([
				[`${teacher}`, { id: teacher, name: 'Ines Rivera', short: 'Ines Rivera' }],
				[`${students[0]}`, { id: students[0], name: 'Ada Mays', short: 'Ada M' }],
				[`${students[1]}`, { id: students[1], name: 'Ada King', short: 'Ada K' }],
				[`${students[2]}`, { id: students[2], name: 'Bo Lind', short: 'Bo' }]
			])
		);
	});

	it('of a class of 60, in any script, equal or of 60 letters, are all distinct', async () => {
		const names = ['王小明', '王小明', 'فاطمة', 'Ада', 'x'.repeat(60), `${'y'.repeat(58)} z`];
		const { id } = await newClass(...names, ...Array.from({ length: 54 }, () => 'Ada Mays'));
		const rows = (await room.people.snapshot(id))?.rows ?? [];
		const shorts = rows.map(([, row]) => (row as PersonRow).short);
		expect(shorts).toHaveLength(61);
		expect(new Set(shorts).size).toBe(61);
	});

	it('there are none of a class that does not exist', async () => {
		expect(await room.people.snapshot(2_000_000_000)).toBeNull();
		expect(await room.people.subscribe(2_000_000_000, null, () => {})).toBeNull();
	});
});

describe('a change', () => {
	it('reaches followers on this node and the other, with all whose short name it moves', async () => {
		const { id, students } = await newClass('Ada Mays', 'Bo Lind');
		const node = room.anotherNode();
		const [here, there] = [await follow(room.people, id), await follow(node.people, id)];
		expect(namesOf(here)).toEqual(['Ada', 'Bo', 'Ines Rivera']);

		expect(await room.school.rename(students[1] ?? 0, 'Ada King')).toBe(true);
		for (const replica of [here, there])
			await vi.waitFor(() => expect(namesOf(replica)).toEqual(['Ada K', 'Ada M', 'Ines Rivera']));

		await node.classes.removeStudent(id, students[0] ?? 0, teacher);
		for (const replica of [here, there])
			await vi.waitFor(() => expect(namesOf(replica)).toEqual(['Ada', 'Ines Rivera']));
		expect(here.version()).toBe(there.version());
	});

	it('goes on from the version a viewer has, and says when nothing is missing', async () => {
		const { id, students } = await newClass('Ada Mays', 'Bo Lind');
		const replica = await follow(room.people, id);
		const mine = replica.version() ?? 0;
		await room.school.rename(students[0] ?? 0, 'Aïcha Mays');
		await vi.waitFor(() => expect(replica.version()).toBe(mine + 1));
		const later = await room.people.subscribe(id, mine, () => {});
		expect(later?.resumed).toMatchObject({ kind: 'delta', from: mine, to: mine + 1, removes: [] });
		expect(later?.resumed).toMatchObject({ upserts: [[`${students[0]}`, { short: 'Aïcha' }]] });
		expect(later?.since(mine + 1)).toMatchObject({ kind: 'current' });
		expect(later?.since(mine + 9)).toMatchObject({ kind: 'snapshot' });
	});

	it('stops coming to whoever left', async () => {
		const { id, students } = await newClass('Ada Mays');
		const onDelta = vi.fn();
		const leaving = await room.people.subscribe(id, null, onDelta);
		const staying = await follow(room.people, id);
		leaving?.leave();
		await room.school.rename(students[0] ?? 0, 'Bea Mays');
		await vi.waitFor(() => expect(namesOf(staying)).toContain('Bea'));
		expect(onDelta).not.toHaveBeenCalled();
	});

	it('many at once end with every follower at what is stored', async () => {
		const { id, students } = await newClass('A', 'B', 'C', 'D');
		const node = room.anotherNode();
		const replicas = [await follow(room.people, id), await follow(node.people, id)];
		const renames = Array.from({ length: 40 }, (_, n) => {
			const { school } = n % 2 ? room : node;
			return school.rename(students[n % 4] ?? 0, `Name ${n}`);
		});
		await Promise.all(renames);
		const stored = (await room.people.of(id))?.people.map(({ short }) => short).sort();
		for (const replica of replicas) await vi.waitFor(() => expect(namesOf(replica)).toEqual(stored));
	});
});

describe('classes', () => {
	it('have a code of their own, found by it and shown to those they belong to', async () => {
		const { id, students } = await newClass('Ada Mays', 'Bo Lind');
		const found = await room.classes.find(id);
		expect(await room.classes.findByCode(found?.code ?? '')).toEqual(found);
		expect(await room.classes.findByCode('XXXXXX')).toBeNull();
		expect(await room.classes.of(students[0] ?? 0)).toEqual([{ ...found, role: 'student', students: 2 }]);
		expect((await room.classes.of(teacher)).map((one) => one.id)).toContain(id);
		expect((await room.classes.ofSchool(schoolId)).find((one) => one.id === id)).toEqual({ ...found, students: 2 });
	});

	it('tell the live classroom who learns in it, and nothing about adults', async () => {
		const { id, students } = await newClass('Ada Mays', 'Bo Lind');
		await room.classes.removeStudent(id, students[1] ?? 0, teacher);
		expect(room.told.filter(({ classroomId }) => classroomId === id).map(({ command }) => command)).toEqual([
			{ type: 'openClassroom', clock: { base: 0, realBase: 0, rate: 1 } },
			{ type: 'enrolStudents', students },
			{ type: 'removeStudent', student: students[1] }
		]);
	});

	it('are enrolled in twice without harm', async () => {
		const { id, students } = await newClass('Ada Mays');
		await room.classes.enrol(id, students, { role: 'student' });
		expect((await room.people.of(id))?.people).toHaveLength(2);
	});

	it('a name that cannot be one is refused', async () => {
		const { students } = await newClass('Ada Mays');
		expect(await room.school.rename(students[0] ?? 0, ' \n ')).toBe(false);
		await expect(room.school.addStudents(schoolId, ['x'.repeat(61)])).rejects.toThrow('1 to 60 letters');
	});
});
