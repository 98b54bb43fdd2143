// A school of its own for one test file, written straight into the database that the server under test reads.
import { openOwnApp } from '../../../src/cli/process/own-app.ts';
import type { TeacherCommand } from '../../../src/lib/domain/commands.ts';
import { fractions } from '../../../src/lib/domain/maps/fractions.ts';
import type { App } from '../../../src/lib/server/app.ts';
import { seedAdult, seedClass, seedSchool, type SeededStudent } from '../../../src/lib/server/seed/seed-school.ts';

export const PASSWORD = 'ride the 7 bus';

export type Room = {
	id: number;
	title: string;
	/** Six characters, as stored. */
	code: string;
	teacher: { id: number; username: string };
	/** By full name, each with a PIN. */
	students: SeededStudent[];
	/** As the teacher, from another node. */
	tell: (command: TeacherCommand) => Promise<void>;
};

export type School = { app: App; newClass: (...students: string[]) => Promise<Room>; stop: () => Promise<void> };

let count = 0;

export async function openSchool(): Promise<School> {
	const app = await openOwnApp({ databaseUrl: process.env.E2E_DATABASE_URL });
	const school = await seedSchool(app, `School ${crypto.randomUUID()}`, 'Europe/Oslo');

	async function newClass(...students: string[]): Promise<Room> {
		const username = `rivera-${process.pid}-${count++}`;
		const teacher = await seedAdult(app, school, {
			name: 'Ines Rivera',
			username,
			password: PASSWORD,
			role: 'teacher'
		});
		const map = { id: fractions.id, version: fractions.version };
		const seeded = await seedClass(app, school, { title: `Class of ${username}`, teacher, students, pins: true, map });
		return { ...seeded, teacher: { id: teacher, username }, tell: (command) => tell(seeded.id, teacher, command) };
	}

	async function tell(classroom: number, teacher: number, command: TeacherCommand) {
		const request = { id: crypto.randomUUID(), attempt: 1, actor: teacher, student: null, command };
		const answer = await (await app.classrooms.open(classroom))?.execute(request);
		if (answer?.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
	}

	return { app, newClass, stop: app.stop };
}

export function studentIn({ students }: Room, name: string): SeededStudent {
	const found = students.find((one) => one.name === name);
	if (!found) throw new Error(`no ${name} in this class`);
	return found;
}
