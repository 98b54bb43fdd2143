// A school of its own for one test file, written straight into the database that the server under test reads.
import { openOwnApp } from '../../../src/cli/process/own-app.ts';
import type { StudentCommand, TeacherCommand } from '../../../src/lib/domain/commands.ts';
import { fractions } from '../../../src/lib/domain/maps/fractions.ts';
import type { App } from '../../../src/lib/server/app.ts';
import type { Request } from '../../../src/lib/server/classrooms/classroom-types.ts';
import type { SchoolRole } from '../../../src/lib/server/db/schema/people.ts';
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
	/** As the teacher, and as a student, from another node; `words` are their own, where a command takes any. */
	tell: (command: TeacherCommand, words?: string) => Promise<void>;
	ask: (student: number, command: StudentCommand, words?: string) => Promise<void>;
};

export type Adult = { id: number; name: string; username: string };

export type School = {
	app: App;
	newClass: (...students: string[]) => Promise<Room>;
	/** Somebody of the school with the password, and no class. */
	newAdult: (name: string, role: SchoolRole) => Promise<Adult>;
	stop: () => Promise<void>;
};

let count = 0;

export async function openSchool(): Promise<School> {
	const app = await openOwnApp({ databaseUrl: process.env.E2E_DATABASE_URL });
	const school = await seedSchool(app, `School ${crypto.randomUUID()}`, 'Europe/Oslo');

	async function newAdult(name: string, role: SchoolRole): Promise<Adult> {
		const username = `${role}-${process.pid}-${count++}`;
		return { id: await seedAdult(app, school, { name, username, password: PASSWORD, role }), name, username };
	}

	async function newClass(...students: string[]): Promise<Room> {
		const { id: teacher, username } = await newAdult('Ines Rivera', 'teacher');
		const map = { id: fractions.id, version: fractions.version };
		const seeded = await seedClass(app, school, { title: `Class of ${username}`, teacher, students, pins: true, map });
		return {
			...seeded,
			teacher: { id: teacher, username },
			tell: (command, words) => execute(seeded.id, { actor: teacher, student: null, command, words }),
			ask: (student, command, words) => execute(seeded.id, { actor: student, student, command, words })
		};
	}

	async function execute(classroom: number, request: Pick<Request, 'actor' | 'student' | 'command' | 'words'>) {
		const answer = await (
			await app.classrooms.open(classroom)
		)?.execute({
			id: crypto.randomUUID(),
			attempt: 1,
			...request
		});
		if (answer?.kind !== 'done') throw new Error(`${request.command.type}: ${JSON.stringify(answer)}`);
	}

	return { app, newClass, newAdult, stop: app.stop };
}

export function studentIn({ students }: Room, name: string): SeededStudent {
	const found = students.find((one) => one.name === name);
	if (!found) throw new Error(`no ${name} in this class`);
	return found;
}
