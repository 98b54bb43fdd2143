// A child who forgot the PIN asks at the door, and whoever runs the lesson lets in that one device with one tap. The PIN
// is gone then: the child chooses a new one at the next sign-in.
import { and, asc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import type { ClassroomId, PersonId, StudentId } from '../../domain/ids.ts';
import type { Entered } from '../../protocol/doors.ts';
import { recordAudit } from '../auth/audit.ts';
import { deviceLabel } from '../auth/device.ts';
import type { StudentDoor, StudentVisit } from '../auth/student-door.ts';
import type { Db } from '../db/clients.ts';
import { doorAsks } from '../db/schema/door-asks.ts';

/** So long an ask stands, and so long the device may take to come in. */
const ASK_MS = 10 * 60_000;
const ADMITTED_MS = 2 * 60_000;

export type Ask = { id: number; student: StudentId; device: string; askedAt: number };

export type DoorAsks = {
	/** One ask a device: a new one takes the place of the one before. The answer says why the door stays shut. */
	ask: (visit: StudentVisit, classroomId: ClassroomId, student: StudentId) => Promise<Entered>;
	withdraw: (visit: StudentVisit) => Promise<void>;
	/** Longest waiting first; `device` as a person may read it. */
	waiting: (classroomId: ClassroomId) => Promise<Ask[]>;
	/** The student let in; null when nobody asks any more. */
	admit: (classroomId: ClassroomId, ask: number, by: PersonId, schoolId: number) => Promise<StudentId | null>;
	/** Where this device's ask stands. Comes in, once, when it was admitted. */
	look: (visit: StudentVisit, classroomId: ClassroomId, student: StudentId) => Promise<'none' | 'waiting' | 'in'>;
	sweep: () => Promise<void>;
};

type Options = { db: Db; students: StudentDoor; now: () => number };

export function createDoorAsks({ db, students, now }: Options): DoorAsks {
	const since = (ms: number) => new Date(now() - ms);
	const open = () => and(isNull(doorAsks.admittedAt), gt(doorAsks.askedAt, since(ASK_MS)));
	const of = (visit: StudentVisit, classroomId: ClassroomId, student: StudentId) =>
		and(eq(doorAsks.device, visit.device), eq(doorAsks.classroomId, classroomId), eq(doorAsks.personId, student));

	return {
		async ask(visit, classroomId, student) {
			const refusal = await students.refusalFor(classroomId, student);
			if (refusal) return { kind: 'refused', refusal };
			const asked = {
				...{ classroomId, personId: student, askedAt: new Date(now()), admittedAt: null },
				deviceLabel: deviceLabel(visit.userAgent)
			};
			await db
				.insert(doorAsks)
				.values({ device: visit.device, ...asked })
				.onConflictDoUpdate({ target: doorAsks.device, set: asked });
			return { kind: 'in' };
		},
		async withdraw(visit) {
			await db.delete(doorAsks).where(eq(doorAsks.device, visit.device));
		},
		async waiting(classroomId) {
			const rows = await db
				.select()
				.from(doorAsks)
				.where(and(eq(doorAsks.classroomId, classroomId), open()))
				.orderBy(asc(doorAsks.askedAt));
			return rows.map(({ id, personId, deviceLabel: device, askedAt }) => ({
				...{ id, student: personId, device },
				askedAt: askedAt.getTime()
			}));
		},
		async admit(classroomId, ask, by, schoolId) {
			const which = and(eq(doorAsks.id, ask), eq(doorAsks.classroomId, classroomId), open());
			const [asked] = await db.select().from(doorAsks).where(which);
			if (!asked || (await students.refusalFor(classroomId, asked.personId))) return null;
			await students.resetPin(asked.personId, by, schoolId);
			await db
				.update(doorAsks)
				.set({ admittedAt: new Date(now()) })
				.where(which);
			const detail = { classroom: classroomId, student: asked.personId };
			await recordAudit(db, { schoolId, actor: by, action: 'admitted', detail });
			return asked.personId;
		},
		async look(visit, classroomId, student) {
			const mine = of(visit, classroomId, student);
			const admitted = and(mine, isNotNull(doorAsks.admittedAt), gt(doorAsks.admittedAt, since(ADMITTED_MS)));
			const [taken] = await db.delete(doorAsks).where(admitted).returning({ id: doorAsks.id });
			if (taken) return (await students.enterAdmitted(visit, classroomId, student)).kind === 'in' ? 'in' : 'none';
			const [waiting] = await db.select({ id: doorAsks.id }).from(doorAsks).where(and(mine, open()));
			return waiting ? 'waiting' : 'none';
		},
		async sweep() {
			await db.delete(doorAsks).where(lte(doorAsks.askedAt, since(ASK_MS + ADMITTED_MS)));
		}
	};
}
