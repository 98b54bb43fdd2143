// The bench's classrooms: on the map "Fractions", everyone signed in already.
import { randomUUID } from 'node:crypto';
import { fractions } from '#lib/domain/maps/fractions.ts';
import type { App } from '#lib/server/app.ts';
import { seedAdult, seedClass, seedSchool } from '#lib/server/seed/seed-school.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import { STUDENT_NAMES } from '#lib/server/seed/student-names.ts';
import type { LoadClass } from './product-load.ts';

export async function seedClasses(app: App, classrooms: number, perClass: number): Promise<LoadClass[]> {
	const schoolId = await seedSchool(app, 'Bench', 'UTC');
	const login = { name: 'Bench', username: 'bench', password: randomUUID(), role: 'teacher' as const };
	const teacher = await seedAdult(app, schoolId, login);
	const names = Array.from({ length: perClass }, (_, n) => STUDENT_NAMES[n % STUDENT_NAMES.length] ?? '');
	const classes: LoadClass[] = [];
	for (let number = 1; number <= classrooms; number++) {
		const wanted = { title: `Class ${number}`, teacher, students: names, map: fractions };
		const { id: classroomId, students } = await seedClass(app, schoolId, wanted);
		const seats = students.map(async ({ id }) => ({ id, cookie: await signIn(app, id, { classroomId }) }));
		classes.push({
			classroom: classroomId,
			teacher: await signIn(app, teacher, null),
			students: await Promise.all(seats)
		});
	}
	return classes;
}
