// How a student comes in: the class lets them join, they say who they are, and their PIN says so too. Slow after wrong
// PINs, and never locked by anybody else's hand.
import type { ClassroomId, StudentId } from '../../domain/ids.ts';
import type { Db } from '../db/clients.ts';
import { recordAudit } from './audit.ts';
import type { DoorRefusal, Entered } from '../../protocol/doors.ts';
import { isStudentOf, type Memberships } from './memberships.ts';
import { isEasyPin, newPin, type Pins } from './pins.ts';
import type { SessionCookie, Visit } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';
import type { Tries } from './tries.ts';

export type StudentVisit = Visit & { device: string };

export type StudentDoor = {
	/** By class and name, with a PIN. */
	enter: (visit: StudentVisit, classroomId: ClassroomId, student: StudentId, pin: string) => Promise<Entered>;
	/** The first PIN, or the first since the teacher reset it; lets in. */
	choosePin: (visit: StudentVisit, classroomId: ClassroomId, student: StudentId, pin: string) => Promise<Entered>;
	/** Somebody who runs the lesson said that it is them: no PIN is asked for. */
	enterAdmitted: (visit: StudentVisit, classroomId: ClassroomId, student: StudentId) => Promise<Entered>;
	/** Why this student would not come in whatever they know; null when they could. */
	refusalFor: (classroomId: ClassroomId, student: StudentId) => Promise<DoorRefusal | null>;
	/** The teacher's one tap: the child chooses anew, nothing has to be waited for, and whoever is in is out. */
	resetPin: (student: StudentId, actor: number, schoolId: number) => Promise<void>;
	/** New PINs to hand out; whoever had one loses it, and is out. The only moment at which they can be read. */
	givePins: (students: readonly StudentId[], actor: number, schoolId: number) => Promise<Map<StudentId, string>>;
	/** Wrong PINs in the last hour from devices that never got in, by student. */
	strangerMisses: (students: readonly StudentId[]) => Promise<Map<StudentId, number>>;
};

type Options = {
	db: Db;
	memberships: Memberships;
	pins: Pins;
	tries: Tries;
	sessions: Sessions;
	cookie: SessionCookie;
	isJoiningOpen: (classroomId: ClassroomId) => Promise<boolean>;
	now: () => number;
};

const subjectOf = (student: StudentId): string => `person:${student}`;
const refused = (refusal: DoorRefusal): Entered => ({ kind: 'refused', refusal });

export function createStudentDoor(options: Options): StudentDoor {
	const { db, memberships, pins, tries, sessions, cookie, isJoiningOpen, now } = options;

	async function refusalFor(classroomId: ClassroomId, student: StudentId): Promise<DoorRefusal | null> {
		const room = await memberships.of(classroomId);
		if (!room || !isStudentOf(room, student, now())) return { code: 'notInClass' };
		return (await isJoiningOpen(classroomId)) ? null : { code: 'joiningClosed' };
	}

	async function letIn(visit: StudentVisit, classroomId: ClassroomId, student: StudentId): Promise<Entered> {
		await tries.succeed(subjectOf(student), visit.device);
		await cookie.signIn(visit, student, { classroomId });
		return { kind: 'in' };
	}

	return {
		async enter(visit, classroomId, student, pin) {
			const refusal = await refusalFor(classroomId, student);
			if (refusal) return refused(refusal);
			if (!(await pins.hasPin(student))) return refused({ code: 'noPin' });
			const admission = await tries.begin(subjectOf(student), visit.device);
			if (admission.kind === 'wait') return refused({ code: 'wait', waitMs: admission.ms });
			if (await pins.matches(student, pin)) return letIn(visit, classroomId, student);
			return refused({ code: 'wrongPin', waitMs: admission.pauseAfter });
		},
		async choosePin(visit, classroomId, student, pin) {
			const refusal = await refusalFor(classroomId, student);
			if (refusal) return refused(refusal);
			if (isEasyPin(pin)) return refused({ code: 'easyPin' });
			if ((await pins.hasPin(student)) || !(await pins.choose(student, pin))) return refused({ code: 'hasPin' });
			return letIn(visit, classroomId, student);
		},
		async enterAdmitted(visit, classroomId, student) {
			const refusal = await refusalFor(classroomId, student);
			return refusal ? refused(refusal) : letIn(visit, classroomId, student);
		},
		refusalFor,
		async resetPin(student, actor, schoolId) {
			await pins.reset(student);
			await tries.forget(subjectOf(student));
			await sessions.endAll([student]);
			await recordAudit(db, { schoolId, actor, action: 'pinReset', detail: { student } });
		},
		async givePins(students, actor, schoolId) {
			const had = await pins.whoHaveOne(students);
			const given = new Map(students.map((student): [StudentId, string] => [student, newPin()]));
			for (const [student, pin] of given) {
				await pins.set(student, pin);
				await tries.forget(subjectOf(student));
			}
			await sessions.endAll([...had]);
			await recordAudit(db, { schoolId, actor, action: 'pinsGiven', detail: { students: [...students] } });
			return given;
		},
		async strangerMisses(students) {
			const bySubject = await tries.strangerMisses(students.map(subjectOf));
			return new Map(students.map((student) => [student, bySubject.get(subjectOf(student)) ?? 0]));
		}
	};
}
