// A lesson of 40 in full swing, without 40 browsers: every mark a seat can carry, and more cards than the rail shows.
import { STUDENT_NAMES } from '../../../src/lib/server/seed/student-names.ts';
import type { Room, School } from './school.ts';
import { taskOf } from './task.ts';

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
	for (const student of here.slice(4, 7)) await answer(room, student, ['wrong', 'wrong', 'wrong', 'wrong']);
	for (const student of here.slice(7, 20)) await answer(room, student, ['right', 'wrong', 'right']);
	await school.app.tellClassroom(room.id, { type: 'signalLost', students: here.slice(20, 23) });
	return room;
}

/** One answer an item, at the first waypoint. */
async function answer(room: Room, student: number, outcomes: readonly ('right' | 'wrong')[]): Promise<void> {
	for (const [done, outcome] of outcomes.entries()) {
		const task = taskOf(student, FIRST, done);
		const name = { waypoint: FIRST, generator: task.generator, seed: task.seed };
		await room.ask(student, { type: 'submitAnswer', ...name, answer: task[outcome], ms: 5_000 });
		if (outcome === 'wrong') await room.ask(student, { type: 'skipItem', ...name });
	}
}
