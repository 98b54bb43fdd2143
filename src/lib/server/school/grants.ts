// Access to a class for other adults of the school: a co-teacher, today's substitute, a coach, an aide with named
// students. Given and ended by whoever may; who may is decided before anything comes here.
import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { ClassroomId, PersonId, StudentId } from '../../domain/ids.ts';
import { GIVEN_ROLES, type AdultInClass, type GivenRole, type RoleRefusal } from '../../protocol/roles.ts';
import { recordAudit } from '../auth/audit.ts';
import type { Db } from '../db/clients.ts';
import { classrooms, memberships } from '../db/schema/classrooms.ts';
import { people } from '../db/schema/people.ts';
import { schools } from '../db/schema/schools.ts';
import type { ClassChange } from '../people/class-change.ts';
import { findAdult } from './adults.ts';
import type { Classes } from './classes.ts';
import { endOfDay } from './school-day.ts';

export type WantedRole = {
	role: GivenRole;
	username: string;
	/** For an aide. Whoever is no student of the class is left out. */
	students: readonly StudentId[];
	/** A substitute's role always ends with the day. */
	todayOnly: boolean;
};

export type GivenOrNot = { kind: 'given'; person: PersonId } | { kind: 'refused'; code: RoleRefusal };

export type Grants = {
	give: (classroomId: ClassroomId, wanted: WantedRole, by: PersonId) => Promise<GivenOrNot>;
	/** Nothing happens when there is no such role to end. */
	end: (classroomId: ClassroomId, person: PersonId, role: GivenRole, by: PersonId) => Promise<void>;
	/** Teachers first, by name; whoever's time is over is not among them. */
	of: (classroomId: ClassroomId) => Promise<AdultInClass[]>;
};

type Options = { db: Db; classes: Classes; changeClasses: ClassChange; now: () => number };

const refused = (code: RoleRefusal): GivenOrNot => ({ kind: 'refused', code });

const named = (detail: Record<string, unknown> | null): number[] =>
	Array.isArray(detail?.students) ? detail.students.filter((id): id is number => typeof id === 'number') : [];

export function createGrants({ db, classes, changeClasses, now }: Options): Grants {
	async function schoolOf(classroomId: ClassroomId): Promise<{ id: number; timeZone: string }> {
		const [school] = await db
			.select({ id: schools.id, timeZone: schools.timeZone })
			.from(classrooms)
			.innerJoin(schools, eq(schools.id, classrooms.schoolId))
			.where(eq(classrooms.id, classroomId));
		if (!school) throw new Error(`there is no classroom ${classroomId}`);
		return school;
	}

	const membersOf = (classroomId: ClassroomId, roles: readonly ('teacher' | 'student' | GivenRole)[]) =>
		db
			.select({
				...{ id: people.id, name: people.displayName, role: memberships.role },
				...{ untilAt: memberships.untilAt, detail: memberships.detail }
			})
			.from(memberships)
			.innerJoin(people, eq(people.id, memberships.personId))
			.where(
				and(
					eq(memberships.classroomId, classroomId),
					inArray(memberships.role, [...roles]),
					or(isNull(memberships.untilAt), gt(memberships.untilAt, new Date(now())))
				)
			)
			.orderBy(asc(people.displayName), asc(people.id));

	return {
		async give(classroomId, { role, username, students, todayOnly }, by) {
			const school = await schoolOf(classroomId);
			const person = await findAdult(db, school.id, username);
			if (person === null) return refused('unknownAccount');
			const members = await membersOf(classroomId, ['teacher', 'student']);
			if (members.some((one) => one.id === person && one.role === 'teacher')) return refused('isTeacher');
			const theirs = members.filter((one) => one.role === 'student' && students.includes(one.id)).map(({ id }) => id);
			if (role === 'aide' && theirs.length === 0) return refused('noStudents');
			const isToday = role === 'substitute' || todayOnly;
			await classes.enrol(classroomId, [person], {
				...{ role, grantedBy: by },
				...(isToday && { untilAt: new Date(endOfDay(now(), school.timeZone)) }),
				...(role === 'aide' && { detail: { students: theirs } })
			});
			const detail = { classroom: classroomId, person, role };
			await recordAudit(db, { schoolId: school.id, actor: by, action: 'roleGiven', detail });
			return { kind: 'given', person };
		},
		async end(classroomId, person, role, by) {
			const { id: schoolId } = await schoolOf(classroomId);
			await changeClasses([classroomId], async (tx) => {
				const theirs = and(
					eq(memberships.classroomId, classroomId),
					eq(memberships.personId, person),
					eq(memberships.role, role)
				);
				await tx.delete(memberships).where(theirs);
				const detail = { classroom: classroomId, person, role };
				await recordAudit(tx, { schoolId, actor: by, action: 'roleEnded', detail });
			});
		},
		async of(classroomId) {
			const rows = await membersOf(classroomId, ['teacher', ...GIVEN_ROLES]);
			const adults = rows.map(({ id, name, role, untilAt, detail }) => ({
				...{ id, name, role: role as AdultInClass['role'] },
				...{ until: untilAt?.getTime() ?? null, students: named(detail) }
			}));
			return adults.sort((a, b) => Number(b.role === 'teacher') - Number(a.role === 'teacher'));
		}
	};
}
