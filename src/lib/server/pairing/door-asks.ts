// A child who forgot the PIN asks at the door, and whoever runs the lesson lets in that one device with one tap. The PIN
// is gone then: the child chooses a new one at the next sign-in.
import { and, eq, gt, isNotNull, lte } from 'drizzle-orm';
import type { ClassroomId, PersonId, StudentId } from '../../domain/ids.ts';
import type { Entered } from '../../protocol/doors.ts';
import { recordAudit } from '../auth/audit.ts';
import { deviceLabel } from '../auth/device.ts';
import type { StudentDoor, StudentVisit } from '../auth/student-door.ts';
import type { Db } from '../db/clients.ts';
import { doorAsks } from '../db/schema/door-asks.ts';
import type { AskRow } from '../../domain/views/row-types.ts';
import type { ClassChange } from '../people/class-change.ts';
import { ASK_MS, isWaiting, waitingAsks } from './waiting-asks.ts';

/** So long the device may take to come in. */
const ADMITTED_MS = 2 * 60_000;

export type DoorAsks = {
	/** One ask a device: a new one takes the place of the one before. The answer says why the door stays shut. */
	ask: (visit: StudentVisit, classroomId: ClassroomId, student: StudentId) => Promise<Entered>;
	withdraw: (visit: StudentVisit) => Promise<void>;
	/** Longest waiting first. The people channel tells the same, live. */
	waiting: (classroomId: ClassroomId) => Promise<AskRow[]>;
	/** The student let in; null when nobody asks any more. */
	admit: (classroomId: ClassroomId, ask: number, by: PersonId, schoolId: number) => Promise<StudentId | null>;
	/** Where this device's ask stands. Comes in, once, when it was admitted. */
	look: (visit: StudentVisit, classroomId: ClassroomId, student: StudentId) => Promise<'none' | 'waiting' | 'in'>;
	sweep: () => Promise<void>;
};

type Options = { db: Db; students: StudentDoor; changeClasses: ClassChange; now: () => number };

export function createDoorAsks({ db, students, changeClasses, now }: Options): DoorAsks {
	const since = (ms: number) => new Date(now() - ms);
	const open = () => isWaiting(now());
	const of = (visit: StudentVisit, classroomId: ClassroomId, student: StudentId) =>
		and(eq(doorAsks.device, visit.device), eq(doorAsks.classroomId, classroomId), eq(doorAsks.personId, student));

	return {
		async ask(visit, classroomId, student) {
			const refusal = await students.refusalFor(classroomId, student);
			if (refusal) return { kind: 'refused', refusal };
			const [waits] = await db
				.select({ id: doorAsks.id })
				.from(doorAsks)
				.where(and(of(visit, classroomId, student), open()));
			if (waits) return { kind: 'in' };
			const asked = {
				...{ classroomId, personId: student, askedAt: new Date(now()), admittedAt: null },
				deviceLabel: deviceLabel(visit.userAgent)
			};
			await changeClasses([classroomId], (tx) =>
				tx
					.insert(doorAsks)
					.values({ device: visit.device, ...asked })
					.onConflictDoUpdate({ target: doorAsks.device, set: asked })
			);
			return { kind: 'in' };
		},
		async withdraw(visit) {
			const mine = eq(doorAsks.device, visit.device);
			const [asked] = await db.select({ classroomId: doorAsks.classroomId }).from(doorAsks).where(mine);
			if (asked) await changeClasses([asked.classroomId], (tx) => tx.delete(doorAsks).where(mine));
		},
		waiting: (classroomId) => waitingAsks(db, classroomId, now()),
		async admit(classroomId, ask, by, schoolId) {
			const which = and(eq(doorAsks.id, ask), eq(doorAsks.classroomId, classroomId), open());
			const [asked] = await db.select().from(doorAsks).where(which);
			if (!asked || (await students.refusalFor(classroomId, asked.personId))) return null;
			await students.resetPin(asked.personId, by, schoolId);
			await changeClasses([classroomId], (tx) =>
				tx
					.update(doorAsks)
					.set({ admittedAt: new Date(now()) })
					.where(which)
			);
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
