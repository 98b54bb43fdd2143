// The students of a class who have no browser in the test: what they do reaches the server from another node.
import { sql } from 'drizzle-orm';
import { heldAt } from '../../../src/lib/domain/evolve-room.ts';
import type { Room, School } from './school.ts';
import { taskOf } from './task.ts';

const PATIENCE = 40;

/** From here on, ids of people are numbers that stand for nothing else in any frame. */
export async function unmistakableIds({ app }: School): Promise<void> {
	await app.database.db.execute(
		sql`select setval(sequence, greatest(nextval(sequence), 70000000))
			from (select pg_get_serial_sequence('people', 'id')::regclass as sequence) as people_id`
	);
}

/** They are here, and answer right at these waypoints, one after the other, until each is reached. */
export async function reach({ app }: School, room: Room, students: number[], waypoints: string[]): Promise<void> {
	const classroom = await app.classrooms.open(room.id);
	for (const student of students) {
		await app.tellClassroom(room.id, { type: 'signalRegained', student });
		for (const waypoint of waypoints) {
			const index = classroom?.map.indexOf.get(waypoint) ?? -1;
			const isReached = () => classroom?.progress().students.get(student)?.cells[index]?.reached ?? false;
			await room.ask(student, { type: 'startWaypoint', waypoint });
			for (let done = 0; !isReached() && done < PATIENCE; done++) await answer(room, student, waypoint, done, 'right');
			if (!isReached()) throw new Error(`student ${student} does not reach ${waypoint}`);
		}
	}
}

/** They are here, and get items wrong at this waypoint until the board says that they are held up there. */
export async function struggle({ app }: School, room: Room, students: number[], waypoint: string): Promise<void> {
	const classroom = await app.classrooms.open(room.id);
	for (const student of students) {
		await app.tellClassroom(room.id, { type: 'signalRegained', student });
		await room.ask(student, { type: 'startWaypoint', waypoint });
		const isHeldUp = () => {
			const progress = classroom?.progress();
			return progress ? (heldAt(progress).get(waypoint)?.has(student) ?? false) : false;
		};
		for (let done = 0; !isHeldUp() && done < PATIENCE; done++) await answer(room, student, waypoint, done, 'wrong');
		if (!isHeldUp()) throw new Error(`student ${student} is not held up at ${waypoint}`);
	}
}

/** One answer an item; a wrong one is left behind. */
export async function answer(
	room: Room,
	student: number,
	waypoint: string,
	done: number,
	outcome: 'right' | 'wrong'
): Promise<void> {
	const task = taskOf(student, waypoint, done);
	const name = { waypoint, generator: task.generator, seed: task.seed };
	await room.ask(student, { type: 'submitAnswer', ...name, answer: task[outcome], ms: 5_000 });
	if (outcome === 'wrong') await room.ask(student, { type: 'skipItem', ...name });
}
