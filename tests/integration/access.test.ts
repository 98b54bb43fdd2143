// From real people and classes to what they may do; access.test.ts has the table itself.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '#lib/server/auth/auth-types.ts';
import type { MembershipRole } from '#lib/server/db/schema/classrooms.ts';
import type { SchoolRole } from '#lib/server/db/schema/people.ts';
import { startGettingIn, type GettingIn } from '../support/getting-in.ts';

let room: GettingIn;
let schoolId: number;
let otherSchool: number;
let classroom: number;
let otherClassroom: number;
let students: number[];
const viewers = new Map<string, Viewer>();

const viewer = (who: string): Viewer => {
	const found = viewers.get(who);
	if (!found) throw new Error(`there is no ${who}`);
	return found;
};

async function arrives(who: string, personId: number): Promise<void> {
	const { token } = await room.auth.sessions.open(personId, '', null);
	const found = await room.auth.viewerOf({ host: 'localhost', cookie: `session=${token}` });
	if (found) viewers.set(who, found);
}

async function adult(who: string, role: SchoolRole, member?: MembershipRole, more = {}): Promise<number> {
	const made = { schoolId, name: who, username: who, password: null, role };
	const id = (await room.school.addAdult(made)) ?? 0;
	if (member) await room.classes.enrol(classroom, [id], { role: member, ...more });
	await arrives(who, id);
	return id;
}

beforeAll(async () => {
	room = await startGettingIn();
	schoolId = await room.school.createSchool('Hill School', 'Europe/Oslo');
	otherSchool = await room.school.createSchool('Dale School', 'Europe/Oslo');
	const teacher = await adult('teacher', 'teacher');
	const colleague = await adult('colleague', 'teacher');
	const plain = { schoolId, mapId: 'm', mapVersion: 1 };
	classroom = (await room.classes.create({ ...plain, title: '5b', teacher })).id;
	otherClassroom = (await room.classes.create({ ...plain, title: '5c', teacher: colleague })).id;
	students = await room.school.addStudents(schoolId, ['Ada', 'Bo', 'Cy']);
	await room.classes.enrol(classroom, students.slice(0, 2), { role: 'student' });
	await room.classes.enrol(otherClassroom, students.slice(2), { role: 'student' });
	await arrives('ada', students[0] ?? 0);
	await adult('coTeacher', 'teacher', 'coTeacher');
	await adult('aide', 'aide', 'aide', { detail: { students: [students[0]] } });
	await adult('substitute', 'substitute', 'substitute', { untilAt: new Date(room.clock.now + 60_000) });
	await adult('coach', 'coach', 'coach');
	await adult('admin', 'admin');
	const made = { schoolId: otherSchool, name: 'x', username: 'x', password: null, role: 'admin' } as const;
	await arrives('foreign admin', (await room.school.addAdult(made)) ?? 0);
});
afterAll(() => room.stop());

const route = (student = 0, of = classroom) => ({
	view: 'route' as const,
	classroom: of,
	student: students[student] ?? 0
});

describe('channels', () => {
	const board = {
		view: 'board' as const,
		get classroom() {
			return classroom;
		}
	};
	const people = {
		view: 'people' as const,
		get classroom() {
			return classroom;
		}
	};
	const joins = (who: string, channel: Parameters<typeof room.auth.mayJoin>[1]) =>
		room.auth.mayJoin(who === 'nobody' ? null : viewer(who), channel);

	it.each([
		['teacher', true, true],
		['coTeacher', true, true],
		['substitute', true, true],
		['ada', false, false],
		['aide', false, false],
		['coach', false, false],
		['admin', false, false],
		['colleague', false, false],
		['foreign admin', false, false],
		['nobody', false, false]
	])('%s: board %s, names %s', async (who, mayBoard, mayPeople) => {
		expect([await joins(who, board), await joins(who, people)]).toEqual([mayBoard, mayPeople]);
	});

	it('a route is for its student, the teachers of that class and an aide named for it', async () => {
		expect(await joins('ada', route(0))).toBe(true);
		expect(await joins('ada', route(1))).toBe(false);
		expect(await joins('teacher', route(1))).toBe(true);
		expect(await joins('aide', route(0))).toBe(true);
		expect(await joins('aide', route(1))).toBe(false);
		expect(await joins('substitute', route(0))).toBe(false);
	});

	it('a route of somebody who is not in that class is nobody’s', async () => {
		expect(await joins('teacher', route(2))).toBe(false);
		expect(await joins('teacher', route(2, otherClassroom))).toBe(false);
		expect(await joins('ada', route(0, otherClassroom))).toBe(false);
		expect(await joins('colleague', route(0, otherClassroom))).toBe(false);
	});

	it('a class that does not exist is nobody’s', async () => {
		expect(await joins('teacher', { view: 'board', classroom: 2_000_000_000 })).toBe(false);
	});
});

describe('commands', () => {
	const asks = (who: string, type: 'raiseHand' | 'endLesson', of = classroom) =>
		room.auth.mayCommand(who === 'nobody' ? null : viewer(who), of, { type });

	it('students ask for themselves in their class, teachers for their class', async () => {
		expect(await asks('ada', 'raiseHand')).toBe(true);
		expect(await asks('ada', 'endLesson')).toBe(false);
		expect(await asks('ada', 'raiseHand', otherClassroom)).toBe(false);
		expect(await asks('teacher', 'endLesson')).toBe(true);
		expect(await asks('teacher', 'raiseHand')).toBe(false);
		expect(await asks('teacher', 'endLesson', otherClassroom)).toBe(false);
		for (const who of ['coach', 'aide', 'admin', 'nobody']) expect(await asks(who, 'endLesson')).toBe(false);
	});
});

describe('time and change', () => {
	it('a substitute’s day ends by itself', async () => {
		const board = { view: 'board' as const, classroom };
		expect(await room.auth.mayJoin(viewer('substitute'), board)).toBe(true);
		room.clock.now += 61_000;
		expect(await room.auth.mayJoin(viewer('substitute'), board)).toBe(false);
	});

	it('who joins or leaves a class is noticed at once here, and soon on other nodes', async () => {
		const node = room.anotherNode();
		const [dee = 0] = await room.school.addStudents(schoolId, ['Dee']);
		await arrives('dee', dee);
		const mine = { view: 'route' as const, classroom, student: dee };
		const here = () => room.auth.mayJoin(viewer('dee'), mine);
		const there = () => node.auth.mayJoin(viewer('dee'), mine);
		expect([await here(), await there()]).toEqual([false, false]);
		await room.classes.enrol(classroom, [dee], { role: 'student' });
		expect(await here()).toBe(true);
		await vi.waitFor(async () => expect(await there()).toBe(true));
		await room.classes.removeStudent(classroom, dee, viewer('teacher').personId);
		expect(await here()).toBe(false);
		await vi.waitFor(async () => expect(await there()).toBe(false));
	});
});

describe('schools', () => {
	it('keep to themselves: nobody is enrolled across', async () => {
		const [stranger = 0] = await room.school.addStudents(otherSchool, ['Eve']);
		await expect(room.classes.enrol(classroom, [stranger], { role: 'student' })).rejects.toThrow('not of the school');
	});

	it('what is not about a class is about oneself and one’s school', async () => {
		expect(await room.auth.may(viewer('admin'), 'createClass')).toBe(true);
		expect(await room.auth.may(viewer('teacher'), 'createClass')).toBe(true);
		expect(await room.auth.may(viewer('ada'), 'createClass')).toBe(false);
		expect(await room.auth.may(viewer('ada'), 'open:sessions')).toBe(true);
		expect(await room.auth.may(null, 'open:sessions')).toBe(false);
		expect(await room.auth.may(viewer('admin'), 'open:people', { classroomId: classroom })).toBe(true);
		expect(await room.auth.may(viewer('foreign admin'), 'open:people', { classroomId: classroom })).toBe(false);
	});
});
