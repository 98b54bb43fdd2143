// Classes: made, joined by a code, and who belongs to them. The live classroom is told who learns there; what is
// learned is not known here.
import { and, asc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { REAL, type Clock } from '../../domain/clock.ts';
import type { SystemCommand } from '../../domain/commands.ts';
import type { ClassroomId, PersonId, StudentId } from '../../domain/ids.ts';
import { recordAudit } from '../auth/audit.ts';
import type { Db } from '../db/clients.ts';
import { classrooms, memberships, type MembershipRole } from '../db/schema/classrooms.ts';
import { people } from '../db/schema/people.ts';
import type { ClassChange, Transaction } from '../people/class-change.ts';
import { newClassCode } from './class-code.ts';
import type { EarlierWork } from './earlier-work.ts';

export type NewClass = {
	schoolId: number;
	title: string;
	mapId: string;
	mapVersion: number;
	teacher: PersonId;
	/** Real, unless it is a class that is simulated or replayed. */
	clock?: Clock;
};

export type ClassEntry = { id: ClassroomId; schoolId: number; title: string; code: string };

/** A class and what somebody is in it. */
export type OwnClass = ClassEntry & { role: MembershipRole; students: number };

export type Enrolment = {
	role: MembershipRole;
	grantedBy?: PersonId;
	untilAt?: Date;
	/** An aide's named students: `{ students: [ids] }`. */
	detail?: Record<string, unknown>;
};

export type Classes = {
	create: (made: NewClass) => Promise<ClassEntry>;
	find: (classroomId: ClassroomId) => Promise<ClassEntry | null>;
	findByCode: (code: string) => Promise<ClassEntry | null>;
	/** Once or twice makes no difference; students are told to the live classroom, with seats in this order. */
	enrol: (classroomId: ClassroomId, members: readonly PersonId[], as: Enrolment) => Promise<void>;
	removeStudent: (classroomId: ClassroomId, student: StudentId, actor: PersonId) => Promise<void>;
	/** What is theirs, by title. */
	of: (person: PersonId) => Promise<OwnClass[]>;
	ofSchool: (schoolId: number) => Promise<(ClassEntry & { students: number })[]>;
};

export type ClassesOptions = {
	db: Db;
	changeClasses: ClassChange;
	/** Carried out and durable when it resolves. */
	tellClassroom: (classroomId: ClassroomId, command: SystemCommand) => Promise<void>;
	earlierWork: EarlierWork;
};

/** With 64 million codes, more than one clash in a row means something else is wrong. */
const CODE_TRIES = 5;

const entry = { id: classrooms.id, schoolId: classrooms.schoolId, title: classrooms.title, code: classrooms.code };

const studentCount = sql<number>`(select count(*)::int from ${memberships} as learning
	where learning.classroom_id = ${classrooms.id} and learning.role = 'student')`;

const isCurrent = isNull(classrooms.archivedAt);

/** Nobody gets into a class of another school, whoever asks for it. */
async function refuseOtherSchools(tx: Transaction, classroomId: ClassroomId, members: readonly PersonId[]) {
	const [strange] = await tx
		.select({ id: people.id })
		.from(people)
		.innerJoin(classrooms, eq(classrooms.id, classroomId))
		.where(and(inArray(people.id, [...members]), ne(people.schoolId, classrooms.schoolId)))
		.limit(1);
	if (strange) throw new Error(`person ${strange.id} is not of the school of classroom ${classroomId}`);
}

export function createClasses({ db, changeClasses, tellClassroom, earlierWork }: ClassesOptions): Classes {
	async function insert(made: Omit<NewClass, 'teacher' | 'clock'>, tries = CODE_TRIES): Promise<ClassEntry> {
		const [stored] = await db
			.insert(classrooms)
			.values({ ...made, code: newClassCode() })
			.onConflictDoNothing()
			.returning(entry);
		if (stored) return stored;
		if (tries === 1) throw new Error('no free class code was found');
		return insert(made, tries - 1);
	}

	const enrol: Classes['enrol'] = async (classroomId, members, { role, grantedBy, untilAt, detail }) => {
		if (members.length === 0) return;
		const more = { grantedBy: grantedBy ?? null, untilAt: untilAt ?? null, detail: detail ?? null };
		const rows = members.map((personId) => ({ classroomId, personId, role, ...more }));
		const target = [memberships.classroomId, memberships.personId, memberships.role];
		await changeClasses([classroomId], async (tx) => {
			await refuseOtherSchools(tx, classroomId, members);
			await tx.insert(memberships).values(rows).onConflictDoUpdate({ target, set: more });
		});
		if (role !== 'student') return;
		const brought = await earlierWork.broughtTo(classroomId, members);
		const along = brought.length > 0 && { brought };
		await tellClassroom(classroomId, { type: 'enrolStudents', students: [...members], ...along });
	};

	return {
		async create({ teacher, clock = REAL, ...made }) {
			const stored = await insert(made);
			await tellClassroom(stored.id, { type: 'openClassroom', clock });
			const measured = await earlierWork.measuredFor(stored.id);
			if (measured.waypoints.length > 0) await tellClassroom(stored.id, { type: 'setPriors', ...measured });
			await enrol(stored.id, [teacher], { role: 'teacher' });
			const { schoolId, id } = stored;
			await recordAudit(db, { schoolId, actor: teacher, action: 'classCreated', detail: { classroom: id } });
			return stored;
		},
		async find(classroomId) {
			const [found] = await db.select(entry).from(classrooms).where(eq(classrooms.id, classroomId));
			return found ?? null;
		},
		async findByCode(code) {
			const [found] = await db
				.select(entry)
				.from(classrooms)
				.where(and(eq(classrooms.code, code), isCurrent));
			return found ?? null;
		},
		enrol,
		async removeStudent(classroomId, student, actor) {
			const { classroomId: classroom, personId, role } = memberships;
			const theirs = and(eq(classroom, classroomId), eq(personId, student), eq(role, 'student'));
			await changeClasses([classroomId], async (tx) => {
				await tx.delete(memberships).where(theirs);
				const [{ schoolId } = { schoolId: null }] = await tx
					.select({ schoolId: classrooms.schoolId })
					.from(classrooms)
					.where(eq(classrooms.id, classroomId));
				if (schoolId === null) return;
				await recordAudit(tx, { schoolId, actor, action: 'removed', detail: { classroom: classroomId, student } });
			});
			await tellClassroom(classroomId, { type: 'removeStudent', student });
		},
		of: (person) =>
			db
				.select({ ...entry, role: memberships.role, students: studentCount })
				.from(memberships)
				.innerJoin(classrooms, eq(classrooms.id, memberships.classroomId))
				.where(
					and(
						eq(memberships.personId, person),
						isCurrent,
						or(isNull(memberships.untilAt), gt(memberships.untilAt, sql`now()`))
					)
				)
				.orderBy(asc(classrooms.title), asc(classrooms.id)),
		ofSchool: (schoolId) =>
			db
				.select({ ...entry, students: studentCount })
				.from(classrooms)
				.where(and(eq(classrooms.schoolId, schoolId), isCurrent))
				.orderBy(asc(classrooms.title), asc(classrooms.id))
	};
}
