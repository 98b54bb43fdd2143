// Classes from pasted lists and the PINs on their cards, on real Postgres.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNames } from '#lib/server/school/pasted-names.ts';
import { browser, startGettingIn, type GettingIn } from '../support/getting-in.ts';

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

const newClass = () => room.classes.create({ schoolId, title: '5b', mapId: 'm', mapVersion: 1, teacher });

describe('a class from a pasted list', () => {
	it('of 60, in any script, equal names confirmed, all of 60 letters', async () => {
		const { id } = await newClass();
		const lines = ['王小明', '王小明', 'فاطمة الزهراء', 'x'.repeat(60), 'Mays, Ada', '7.\tBo\tLind'];
		const more = Array.from({ length: 60 - lines.length }, (_, n) => `${n + 8}. Kid ${'abcdefghij'[n % 10]}${n}`);
		const { names, problems } = readNames([...lines, ...more].join('\n'), { keepEqual: true });
		expect(problems).toEqual([]);
		const students = await room.classes.addStudents(id, names, teacher);
		expect(students).toHaveLength(60);
		expect(room.told.at(-1)).toEqual({ classroomId: id, command: { type: 'enrolStudents', students } });
		const people = (await room.people.of(id))?.people.filter(({ isStudent }) => isStudent) ?? [];
		const byId = new Map(people.map((person) => [person.id, person]));
		// The second of that name is told from the first by a number.
		const shown = names.map((name, n) => (names.indexOf(name) < n ? `${name} 2` : name));
		expect(students.map((student) => byId.get(student)?.name)).toEqual(shown);
		expect(new Set(people.map(({ short }) => short)).size).toBe(60);
	});

	it('adds nobody to a class that is not there', async () => {
		expect(await room.classes.addStudents(2_000_000_000, ['Ada'], teacher)).toEqual([]);
	});
});

describe('PINs to hand out', () => {
	it('let in, replace the old one, and end what it let in', async () => {
		const { id } = await newClass();
		room.joining.add(id);
		const [ada = 0, bo = 0] = await room.classes.addStudents(id, ['Ada Mays', 'Bo Lind'], teacher);
		const laptop = browser();
		const before = browser();
		await room.auth.students.choosePin({ ...before.visit, device: before.device }, id, ada, '4711');
		expect(await room.auth.viewerOf(before.headers())).toMatchObject({ personId: ada });

		const given = await room.auth.students.givePins([ada, bo], teacher, schoolId);
		expect([...given.keys()]).toEqual([ada, bo]);
		for (const pin of given.values()) expect(pin).toMatch(/^\d{4}$/);
		expect(await room.auth.viewerOf(before.headers())).toBeNull();
		const enter = (student: number, pin: string) =>
			room.auth.students.enter({ ...laptop.visit, device: laptop.device }, id, student, pin);
		expect(await enter(bo, given.get(bo) ?? '')).toEqual({ kind: 'in' });
		if (given.get(ada) !== '4711')
			expect(await enter(ada, '4711')).toMatchObject({ kind: 'refused', refusal: { code: 'wrongPin' } });
	});
});
