// The rooms somebody may watch from the wall, by title: those of invitations, and a teacher's own. What is shown of a
// room's learning comes from the live classroom, and names no student.
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ClassroomId, PersonId } from '../../domain/ids.ts';
import type { CourseMap } from '../../domain/map.ts';
import type { Snapshot } from '../../sync/delta.ts';
import type { Access, Viewer } from '../auth/auth-types.ts';
import type { Classrooms } from '../classrooms/classroom-types.ts';
import type { Db } from '../db/clients.ts';
import { memberships } from '../db/schema/classrooms.ts';
import { people } from '../db/schema/people.ts';
import type { Classes } from './classes.ts';

export type WallRooms = {
	rooms: {
		id: ClassroomId;
		title: string;
		teachers: string[];
		invitation: { by: string | null; until: number | null } | null;
		mapKey: string;
		view: Snapshot;
	}[];
	/** The words of their maps, each once. */
	maps: Record<string, { title: string; places: Record<string, string> }>;
};

type Parts = { auth: Access; classes: Classes; classrooms: Classrooms; database: { db: Db } };

/** Room 9 comes before room 12. */
const BY_TITLE = new Intl.Collator('en', { numeric: true });

export async function wallRooms({ auth, classes, classrooms, database }: Parts, viewer: Viewer): Promise<WallRooms> {
	const found: WallRooms = { rooms: [], maps: {} };
	const mine = (await classes.of(viewer.personId)).sort((a, b) => BY_TITLE.compare(a.title, b.title) || a.id - b.id);
	const own = new Map(mine.map((one) => [one.id, one]));
	const ties = await tiesOf(database.db, [...own.keys()], viewer.personId);
	for (const { id, title } of own.values()) {
		if (!(await auth.may(viewer, 'open:wall', { classroomId: id }))) continue;
		const classroom = await classrooms.open(id);
		if (!classroom) continue;
		const { source } = classroom.map;
		const mapKey = `${source.id} ${source.version}`;
		found.maps[mapKey] ??= wordsOf(source);
		found.rooms.push({ id, title, ...(ties.get(id) ?? NO_TIES), mapKey, view: classroom.snapshot({ view: 'wall' }) });
	}
	return found;
}

const wordsOf = ({ title, waypoints }: CourseMap) => ({
	title,
	places: Object.fromEntries(waypoints.map(({ id, shortTitle }) => [id, shortTitle]))
});

type Ties = Pick<WallRooms['rooms'][number], 'teachers' | 'invitation'>;
const NO_TIES: Ties = { teachers: [], invitation: null };

/** Who teaches there, and by whose invitation this person is a guest. */
async function tiesOf(db: Db, ids: ClassroomId[], person: PersonId): Promise<Map<ClassroomId, Ties>> {
	const ties = new Map<ClassroomId, Ties>();
	if (ids.length === 0) return ties;
	const inviter = alias(people, 'inviter');
	const { classroomId, personId, role } = memberships;
	const rows = await db
		.select({
			id: classroomId,
			role,
			name: people.displayName,
			by: inviter.displayName,
			untilAt: memberships.untilAt
		})
		.from(memberships)
		.innerJoin(people, eq(people.id, personId))
		.leftJoin(inviter, eq(inviter.id, memberships.grantedBy))
		.where(
			and(
				inArray(classroomId, ids),
				or(eq(role, 'teacher'), eq(role, 'coTeacher'), and(eq(role, 'coach'), eq(personId, person)))
			)
		)
		.orderBy(asc(memberships.fromAt), asc(personId));
	for (const { id, role: as, name, by, untilAt } of rows) {
		const { teachers, invitation } = ties.get(id) ?? NO_TIES;
		if (as === 'coach') ties.set(id, { teachers, invitation: { by, until: untilAt?.getTime() ?? null } });
		else ties.set(id, { teachers: as === 'teacher' ? [name, ...teachers] : [...teachers, name], invitation });
	}
	return ties;
}
