import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inject } from 'vitest';
import { fractions } from '#lib/domain/maps/fractions.ts';
import type { App } from '#lib/server/app.ts';
import { removeSchool } from '#lib/server/seed/remove-school.ts';
import { seedAdult, seedClass, seedSchool } from '#lib/server/seed/seed-school.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import { STUDENT_NAMES } from '#lib/server/seed/student-names.ts';
import { makeClasses } from '../../src/cli/demo/classes.ts';
import { openOwnApp } from '../../src/cli/process/own-app.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: App;

beforeAll(async () => {
	database = await createDatabase(inject('postgresUrl'), inject('templateDatabase'));
	app = await openOwnApp({ databaseUrl: database.url });
});
afterAll(async () => {
	await app?.stop();
	await database?.drop();
});

async function seedAll() {
	const school = await seedSchool(app, 'Seeded', 'Europe/Berlin');
	const login = { name: 'Marta Rivera', username: 'Rivera', password: 'fractions', role: 'teacher' as const };
	const teacher = await seedAdult(app, school, login);
	const wanted = { title: '4B', teacher, students: STUDENT_NAMES.slice(0, 5), pins: true, map: fractions };
	return { school, teacher, class: await seedClass(app, school, wanted) };
}

describe('seeding a school', () => {
	it('twice is the same as once', async () => {
		const once = await seedAll();
		expect(await seedAll()).toEqual(once);
		expect(once.class.students.map(({ name }) => name)).toEqual(STUDENT_NAMES.slice(0, 5));
		const classroom = await app.classrooms.open(once.class.id);
		expect(classroom?.progress().students.size).toBe(5);
	});

	it('gives students PINs that let them in, and every person a session that counts', async () => {
		const { class: seeded, teacher } = await seedAll();
		const [first] = seeded.students;
		if (!first?.pin) throw new Error('no student');
		expect(await app.auth.pins.matches(first.id, first.pin)).toBe(true);
		const cookie = await signIn(app, first.id, { classroomId: seeded.id });
		const viewer = await app.auth.viewerOf({ cookie, host: 'localhost:3000' });
		expect(viewer).toMatchObject({ personId: first.id, kind: 'student', enteredBy: seeded.id });
		const adult = await app.auth.viewerOf({ cookie: await signIn(app, teacher, null), host: 'localhost:3000' });
		expect(adult).toMatchObject({ personId: teacher, schoolRole: 'teacher' });
	});

	it('has names that a school may have: all different, and all that can be kept', () => {
		expect(new Set(STUDENT_NAMES).size).toBe(STUDENT_NAMES.length);
	});
});

describe('the demo’s classes', () => {
	const NOW = Date.UTC(2026, 2, 3, 10);
	const YESTERDAY_AT_9 = Date.UTC(2026, 2, 2, 9);

	it('are in the middle of a lesson, after one, and before one', async () => {
		const { live, yesterday, waiting } = await makeClasses(app, NOW);
		const progress = async ({ id }: { id: number }) => (await app.classrooms.open(id))?.progress();
		await expect.poll(async () => (await progress(live))?.lesson?.endedAt).toBeNull();
		const now = await progress(live);
		expect(now?.students.size).toBe(28);
		expect(now?.alerts.size).toBeGreaterThan(3);
		await expect.poll(async () => (await progress(yesterday))?.lesson?.endedAt).toBe(YESTERDAY_AT_9 + 45 * 60_000);
		expect((await progress(yesterday))?.interventions.size).toBeGreaterThan(5);
		expect((await progress(waiting))?.lesson).toBeNull();
	});

	it('are found again by a second run, and gone without a trace after a fresh start', async () => {
		const before = await makeClasses(app, NOW + 1_000);
		const other = await seedAll();
		await removeSchool(app.database.db, 'Lindenfield School');
		const events = await app.database.logSql`select 1 from events where classroom_id = ${before.live.id} limit 1`;
		expect(events).toHaveLength(0);
		expect(await app.classes.find(before.live.id)).toBeNull();
		expect(await seedAll()).toEqual(other);
	});
});
