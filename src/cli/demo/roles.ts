// The adults of the demo beside its teacher: a coach, an aide and a substitute, let in as a teacher lets them in.
import type { ClassroomId, PersonId, StudentId } from '#lib/domain/ids.ts';
import type { GivenRole } from '#lib/protocol/roles.ts';
import type { App } from '#lib/server/app.ts';
import { seedAdult, type SeededClass, type WantedAdult } from '#lib/server/seed/seed-school.ts';
import { AIDE, AIDED_SEATS, COACH, SUBSTITUTE } from './cast.ts';

type Rooms = Record<'live' | 'yesterday' | 'waiting', SeededClass>;

/** Who has the role already keeps it; a substitute's day is given again. */
export async function giveRoles(app: App, schoolId: number, teacher: PersonId, rooms: Rooms): Promise<void> {
	async function give(adult: WantedAdult, role: GivenRole, room: ClassroomId, students: StudentId[] = []) {
		const person = await seedAdult(app, schoolId, adult);
		const there = await app.grants.of(room);
		if (there.some((one) => one.id === person && one.role === role)) return;
		const wanted = { role, username: adult.username, students, todayOnly: false };
		const given = await app.grants.give(room, wanted, teacher);
		if (given.kind === 'refused') throw new Error(`${adult.username} was not let into the class: ${given.code}`);
	}

	for (const { id } of [rooms.live, rooms.yesterday, rooms.waiting]) await give(COACH, 'coach', id);
	const aided = AIDED_SEATS.flatMap((seat) => rooms.live.students[seat]?.id ?? []);
	await give(AIDE, 'aide', rooms.live.id, aided);
	await give(SUBSTITUTE, 'substitute', rooms.waiting.id);
}
