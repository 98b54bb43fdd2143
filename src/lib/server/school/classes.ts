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
import type { Begin } from '../classrooms/beginning.ts';
import type { ClassChange, Transaction } from '../people/class-change.ts';
import { newClassCode } from './class-code.ts';
import type { EarlierWork } from './earlier-work.ts';
import { insertStudents } from './new-students.ts';
import type { Seating } from './seating.ts';

export type NewClass = {
	schoolId: number;
	title: string;
	mapId: string;
	mapVersion: number;
	teacher: PersonId;
	/** Real, unless it is a class that is simulated or replayed. */
	clock?: Clock;
	/** Names of new students, in the order of their seats, and who gave them. */
	students?: readonly string[];
	by?: PersonId;
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
	/** The class, its people and the first page of its log: all of it, or nothing. */
	create: (made: NewClass) => Promise<ClassEntry>;
	find: (classroomId: ClassroomId) => Promise<ClassEntry | null>;
	findByCode: (code: string) => Promise<ClassEntry | null>;
	/** Once or twice makes no difference; students are told to the live classroom, with seats in this order. */
	enrol: (classroomId: ClassroomId, members: readonly PersonId[], as: Enrolment) => Promise<void>;
	/** New students, all of them or none, with seats in this order. */
	addStudents: (classroomId: ClassroomId, names: readonly string[], by: PersonId) => Promise<StudentId[]>;
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
	earlierWork: Pick<EarlierWork, 'measuredFor'>;
	seating: Pick<Seating, 'seat'>;
	begin: Begin;
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

type Row = Pick<NewClass, 'schoolId' | 'title' | 'mapId' | 'mapVersion'>;

async function insertClass(tx: Transaction, row: Row, tries = CODE_TRIES): Promise<ClassEntry> {
	const [stored] = await tx
		.insert(classrooms)
		.values({ ...row, code: newClassCode() })
		.onConflictDoNothing()
		.returning(entry);
	if (stored) return stored;
	if (tries === 1) throw new Error('no free class code was found');
	return insertClass(tx, row, tries - 1);
}

/** New people as members of a class, on the record. */
async function insertMembers(
	tx: Transaction,
	{ id: classroomId, schoolId }: Pick<ClassEntry, 'id' | 'schoolId'>,
	names: readonly string[],
	by: PersonId
): Promise<StudentId[]> {
	const students = await insertStudents(tx, schoolId, names);
	if (students.length === 0) return [];
	const role = 'student' as const;
	await tx.insert(memberships).values(students.map((personId) => ({ classroomId, personId, role, grantedBy: by })));
	const detail = { classroom: classroomId, students };
	await recordAudit(tx, { schoolId, actor: by, action: 'enrolled', detail });
	return students;
}

export function createClasses(options: ClassesOptions): Classes {
	const { db, changeClasses, tellClassroom, earlierWork, seating, begin } = options;

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
		await seating.seat(classroomId, members);
	};

	return {
		async create({ teacher, clock = REAL, students: names = [], by = teacher, ...row }) {
			const measured = await earlierWork.measuredFor(row);
			return db.transaction(async (tx) => {
				const stored = await insertClass(tx, row);
				const { id, schoolId } = stored;
				await refuseOtherSchools(tx, id, [teacher]);
				await tx.insert(memberships).values({ classroomId: id, personId: teacher, role: 'teacher' });
				await recordAudit(tx, { schoolId, actor: by, action: 'classCreated', detail: { classroom: id } });
				const students = await insertMembers(tx, stored, names, by);
				await begin(tx, { ...row, id, clock, measured, students });
				return stored;
			});
		},
		async addStudents(classroomId, names, by) {
			const found = names.length > 0 ? await this.find(classroomId) : null;
			if (!found) return [];
			const students = await changeClasses([classroomId], (tx) => insertMembers(tx, found, names, by));
			await seating.seat(classroomId, students);
			return students;
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
