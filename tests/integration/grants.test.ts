// Roles that are lent for one class, on real Postgres: who may do what then, and until when.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#lib/server/auth/auth-types.ts';
import type { SchoolRole } from '#lib/server/db/schema/people.ts';
import type { Grants } from '#lib/server/school/grants.ts';
import { endOfDay } from '#lib/server/school/school-day.ts';
import { browser, startGettingIn, type GettingIn } from '../support/getting-in.ts';

const ZONE = 'Europe/Oslo';

let room: GettingIn;
let grants: Grants;
let schoolId: number;
let count = 0;

beforeAll(async () => {
	room = await startGettingIn();
	schoolId = await room.school.createSchool('Hill School', ZONE);
	grants = room.grants;
});
afterAll(() => room.stop());

async function adult(role: SchoolRole, of = schoolId): Promise<{ id: number; username: string; viewer: Viewer }> {
	const username = `${role}${count++}`;
	const id = (await room.school.addAdult({ schoolId: of, name: username, username, password: null, role })) ?? 0;
	const device = browser();
	await room.auth.cookie.signIn(device.visit, id, null);
	const viewer = await room.auth.viewerOf(device.headers());
	if (!viewer) throw new Error('nobody is signed in');
	return { id, username, viewer };
}

let teacher: Awaited<ReturnType<typeof adult>>;
let classroomId: number;
let ada: number;
let bo: number;

beforeEach(async () => {
	room.clock.now = Date.now();
	teacher = await adult('teacher');
	const made = { schoolId, title: '5b', mapId: 'm', mapVersion: 1, teacher: teacher.id };
	({ id: classroomId } = await room.classes.create(made));
	[ada = 0, bo = 0] = await room.school.addStudents(schoolId, ['Ada Mays', 'Bo Lind']);
	await room.classes.enrol(classroomId, [ada, bo], { role: 'student' });
});

const plain = { students: [], todayOnly: false };

describe('a substitute', () => {
	it('runs the lesson until the school’s day is over, and sees no history', async () => {
		const sub = await adult('substitute');
		const wanted = { role: 'substitute', username: ` ${sub.username.toUpperCase()} `, ...plain } as const;
		expect(await grants.give(classroomId, wanted, teacher.id)).toEqual({ kind: 'given', person: sub.id });
		const about = { classroomId };
		expect(await room.auth.may(sub.viewer, 'open:board', about)).toBe(true);
		expect(await room.auth.may(sub.viewer, 'ask:endLesson', about)).toBe(true);
		expect(await room.auth.may(sub.viewer, 'admit', about)).toBe(true);
		expect(await room.auth.may(sub.viewer, 'follow:route', { ...about, studentId: ada })).toBe(false);
		expect(await room.auth.may(sub.viewer, 'giveRole', about)).toBe(false);

		const until = endOfDay(room.clock.now, ZONE);
		expect(await grants.of(classroomId)).toContainEqual(
			expect.objectContaining({ id: sub.id, role: 'substitute', until })
		);
		room.clock.now = until;
		for (const action of ['open:board', 'open:people', 'ask:startLesson', 'follow:board', 'admit'] as const)
			expect(await room.auth.may(sub.viewer, action, about)).toBe(false);
		expect((await grants.of(classroomId)).map(({ id }) => id)).toEqual([teacher.id]);
	});
});

describe('a coach', () => {
	it('watches the wall by invitation, and nothing without', async () => {
		const coach = await adult('coach');
		const about = { classroomId };
		expect(await room.auth.may(coach.viewer, 'follow:wall', about)).toBe(false);
		await grants.give(classroomId, { role: 'coach', username: coach.username, ...plain }, teacher.id);
		expect(await room.auth.may(coach.viewer, 'follow:wall', about)).toBe(true);
		for (const action of ['open:board', 'follow:board', 'follow:people', 'open:people', 'open:cards'] as const)
			expect(await room.auth.may(coach.viewer, action, about)).toBe(false);
		await grants.end(classroomId, coach.id, 'coach', teacher.id);
		expect(await room.auth.may(coach.viewer, 'follow:wall', about)).toBe(false);
	});

	it('may be invited for today alone', async () => {
		const coach = await adult('coach');
		const wanted = { role: 'coach', username: coach.username, students: [], todayOnly: true } as const;
		await grants.give(classroomId, wanted, teacher.id);
		room.clock.now = endOfDay(room.clock.now, ZONE);
		expect(await room.auth.may(coach.viewer, 'follow:wall', { classroomId })).toBe(false);
	});
});

describe('an aide', () => {
	it('sees the students named and no other', async () => {
		const aide = await adult('aide');
		const wanted = { role: 'aide', username: aide.username, students: [ada, 2_000_000], todayOnly: false } as const;
		await grants.give(classroomId, wanted, teacher.id);
		expect((await grants.of(classroomId)).find(({ id }) => id === aide.id)?.students).toEqual([ada]);
		const sees = (studentId: number) => room.auth.may(aide.viewer, 'follow:route', { classroomId, studentId });
		expect([await sees(ada), await sees(bo)]).toEqual([true, false]);
		expect(await room.auth.may(aide.viewer, 'open:board', { classroomId })).toBe(false);
	});

	it('needs a student', async () => {
		const aide = await adult('aide');
		expect(await grants.give(classroomId, { role: 'aide', username: aide.username, ...plain }, teacher.id)).toEqual({
			kind: 'refused',
			code: 'noStudents'
		});
	});
});

describe('a co-teacher', () => {
	it('has the class as the teacher has, until it is ended', async () => {
		const other = await adult('teacher');
		await grants.give(classroomId, { role: 'coTeacher', username: other.username, ...plain }, teacher.id);
		expect(await room.auth.may(other.viewer, 'giveRole', { classroomId })).toBe(true);
		await grants.end(classroomId, other.id, 'coTeacher', teacher.id);
		expect(await room.auth.may(other.viewer, 'open:board', { classroomId })).toBe(false);
	});
});

it('no role for somebody unknown, for another school’s, or for the teacher', async () => {
	const elsewhere = await adult('coach', await room.school.createSchool('Dale School', ZONE));
	const give = (username: string) => grants.give(classroomId, { role: 'coach', username, ...plain }, teacher.id);
	expect(await give('nobody')).toEqual({ kind: 'refused', code: 'unknownAccount' });
	expect(await give(elsewhere.username)).toEqual({ kind: 'refused', code: 'unknownAccount' });
	expect(await give(teacher.username)).toEqual({ kind: 'refused', code: 'isTeacher' });
});
