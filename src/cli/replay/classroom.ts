// The classroom a replay is played in: its map, its students and a clock of its own, in a school for replays alone.
import { basename } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Clock } from '#lib/domain/clock.ts';
import type { PersonId, StudentId } from '#lib/domain/ids.ts';
import type { App } from '#lib/server/app.ts';
import { keepMap } from '#lib/server/db/maps.ts';
import { seedAdult, seedSchool } from '#lib/server/seed/seed-school.ts';
import type { WorkRow } from './table.ts';
import { workMap, type WorkMap } from './work-map.ts';

export type ReplayClassroom = {
	id: number;
	teacher: PersonId;
	/** Good for this replay; the next one has another. */
	login: { username: string; password: string };
	students: ReadonlyMap<string, StudentId>;
	answerTo: WorkMap['answerTo'];
};

const USERNAME = 'replay';

export async function makeClassroom(
	app: App,
	rows: readonly WorkRow[],
	file: string,
	clock: Clock
): Promise<ReplayClassroom> {
	const schoolId = await seedSchool(app, 'Replays', 'UTC');
	const login = { username: USERNAME, password: randomBytes(6).toString('base64url') };
	const teacher = await seedAdult(app, schoolId, { name: 'Replay', role: 'teacher', ...login });
	const title = basename(file);
	// A map version never changes, so every replay has a map of its own.
	const { map, answerTo } = workMap(rows, `replay-${Date.now().toString(36)}`, 1, title.slice(0, 60));
	await keepMap(app.database.db, map, schoolId);
	const made = { schoolId, title, teacher, mapId: map.id, mapVersion: map.version, clock };
	const { id } = await app.classes.create(made);
	const users = [...new Set(rows.map(({ user }) => user))];
	const ids = await app.school.addStudents(schoolId, users.map(nameOf));
	await app.classes.enrol(id, ids, { role: 'student' });
	return { id, teacher, login, answerTo, students: new Map(ids.map((student, n) => [users[n] ?? '', student])) };
}

/** At most what a name may be long. */
const nameOf = (user: string): string => `Student ${user}`.slice(0, 60);
