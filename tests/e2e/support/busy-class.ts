// A lesson of 40 in full swing, without 40 browsers: every mark a seat can carry, and more cards than the rail shows.
import { STUDENT_NAMES } from '../../../src/lib/server/seed/student-names.ts';
import { answer } from './others.ts';
import type { Room, School } from './school.ts';

const FIRST = 'equal-parts';
const HERE = 36;

export async function busyClass(school: School): Promise<Room> {
	const room = await school.newClass(...STUDENT_NAMES.slice(0, 40));
	await room.tell({ type: 'startLesson', minutes: 45 });
	const here = room.students.slice(0, HERE).map(({ id }) => id);
	for (const student of here) {
		await school.app.tellClassroom(room.id, { type: 'signalRegained', student });
		await room.ask(student, { type: 'startWaypoint', waypoint: FIRST });
	}
	for (const student of here.slice(0, 4)) await room.ask(student, { type: 'raiseHand' });
	for (const student of here.slice(4, 7)) await answers(room, student, ['wrong', 'wrong', 'wrong', 'wrong']);
	for (const student of here.slice(7, 20)) await answers(room, student, ['right', 'wrong', 'right']);
	await school.app.tellClassroom(room.id, { type: 'signalLost', students: here.slice(20, 23) });
	return room;
}

async function answers(room: Room, student: number, outcomes: readonly ('right' | 'wrong')[]): Promise<void> {
	for (const [done, outcome] of outcomes.entries()) await answer(room, student, FIRST, done, outcome);
}
