// Who is looked at: the people of the demo's live class, found in its database.
import { and, eq } from 'drizzle-orm';
import type { App } from '#lib/server/app.ts';
import { classrooms, memberships } from '#lib/server/db/schema/classrooms.ts';
import { schools } from '#lib/server/db/schema/schools.ts';

export type Cast = {
	room: number;
	teacher: number;
	/** Somewhere in the middle of the way. */
	student: number;
	coach: number;
	/** Of a class that is open to join. */
	joinCode: string;
};

/** Waypoints behind a student whose map is worth a picture. */
const MIDWAY = 5;

export async function findCast(app: App, school: string, title: string): Promise<Cast> {
	const { db } = app.database;
	const [found] = await db
		.select({ room: classrooms.id, joinCode: classrooms.code })
		.from(classrooms)
		.innerJoin(schools, eq(schools.id, classrooms.schoolId))
		.where(and(eq(schools.name, school), eq(classrooms.title, title)));
	if (!found) throw new Error('The demo is not there. Start it with `npm run demo` first.');
	const { room, joinCode } = found;
	const members = await db.select().from(memberships).where(eq(memberships.classroomId, room));
	const of = (role: string): number => {
		const one = members.find((member) => member.role === role);
		if (!one) throw new Error(`${title} has no ${role}`);
		return one.personId;
	};
	return { room, joinCode, teacher: of('teacher'), student: await midway(app, room), coach: of('coach') };
}

async function midway(app: App, room: number): Promise<number> {
	const classroom = await app.classrooms.open(room);
	const students = [...(classroom?.progress().students.values() ?? [])];
	const behind = (cells: (typeof students)[number]['cells']) => cells.filter((cell) => cell?.reached).length;
	const far = (student: (typeof students)[number]) => Math.abs(behind(student.cells) - MIDWAY);
	const [best] = students.sort((a, b) => far(a) - far(b));
	if (!best) throw new Error('nobody learns here yet');
	return best.id;
}
