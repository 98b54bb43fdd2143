// Whoever belongs to a class as a student has a seat in its live classroom. The two are stored apart: when the second
// could not be told (storage went away in between, the node died), it is noticed here and made good.
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { SystemCommand } from '../../domain/commands.ts';
import type { ClassroomId, StudentId } from '../../domain/ids.ts';
import type { Classrooms } from '../classrooms/classroom-types.ts';
import type { Db } from '../db/clients.ts';
import type { Notices } from '../db/notices.ts';
import { memberships } from '../db/schema/classrooms.ts';
import { PEOPLE_CHANGED, readPeopleChanged } from '../people/class-change.ts';
import type { EarlierWork } from './earlier-work.ts';

export type Seating = {
	/** Members of the class take their seats, in this order, with what they bring from earlier classes. Never rejects: seats
	 * that cannot be given now are given later. */
	seat: (classroomId: ClassroomId, students: readonly StudentId[]) => Promise<void>;
	/** A classroom was opened here: somebody may lack a seat since before. */
	opened: (classroomId: ClassroomId) => void;
	/** Looks at the classes that are due; runs by itself from time to time. */
	settle: () => Promise<void>;
	stop: () => void;
};

type Options = {
	db: Db;
	notices: Notices;
	classrooms: Pick<Classrooms, 'open' | 'held'>;
	/** Carried out and durable when it resolves. */
	tellClassroom: (classroomId: ClassroomId, command: SystemCommand) => Promise<void>;
	earlierWork: Pick<EarlierWork, 'broughtTo'>;
	onFault: (fault: unknown) => void;
	now: () => number;
};

const EVERY_MS = 10_000;
/** Whoever changes a class tells the live one right after; only when that seems lost is it looked at. */
const PATIENCE_MS = 60_000;

export function createSeating({ db, notices, classrooms, tellClassroom, earlierWork, onFault, now }: Options): Seating {
	/** Classes to look at, and not before when. */
	const due = new Map<ClassroomId, number>();

	async function give(classroomId: ClassroomId, students: readonly StudentId[]): Promise<void> {
		const brought = await earlierWork.broughtTo(classroomId, students);
		const along = brought.length > 0 && { brought };
		await tellClassroom(classroomId, { type: 'enrolStudents', students: [...students], ...along });
	}

	/** Seats are read first: whoever is taken out of the class meanwhile is no member any more by then. */
	async function lookAt(classroomId: ClassroomId): Promise<void> {
		const seated = (await classrooms.open(classroomId))?.progress().students;
		if (!seated) return;
		const missing = (await studentsOf(db, classroomId, now())).filter((id) => !seated.has(id));
		if (missing.length > 0) await give(classroomId, missing);
	}

	async function settle(): Promise<void> {
		for (const [classroomId, from] of [...due]) {
			if (from > now()) continue;
			due.delete(classroomId);
			try {
				await lookAt(classroomId);
			} catch (error) {
				due.set(classroomId, now() + PATIENCE_MS);
				onFault(error);
			}
		}
	}

	const stopHearing = notices.hear(
		PEOPLE_CHANGED,
		(text) => {
			const changed = readPeopleChanged(text);
			if (changed && classrooms.held().includes(changed.classroomId)) due.set(changed.classroomId, now() + PATIENCE_MS);
		},
		// notices may have been lost, and whatever was told meanwhile with them
		() => classrooms.held().forEach((id) => due.set(id, now()))
	);
	const timer = setInterval(() => void settle(), EVERY_MS);
	timer.unref();

	return {
		async seat(classroomId, students) {
			try {
				await give(classroomId, students);
			} catch (error) {
				due.set(classroomId, now());
				onFault(error);
			}
		},
		opened: (classroomId) => void due.set(classroomId, now()),
		settle,
		stop() {
			clearInterval(timer);
			stopHearing();
		}
	};
}

/** In the order they came. */
async function studentsOf(db: Db, classroomId: ClassroomId, now: number): Promise<StudentId[]> {
	const { classroomId: classroom, personId, role, untilAt } = memberships;
	const current = or(isNull(untilAt), gt(untilAt, new Date(now)));
	const rows = await db
		.select({ id: personId })
		.from(memberships)
		.where(and(eq(classroom, classroomId), eq(role, 'student'), current))
		.orderBy(asc(personId));
	return rows.map(({ id }) => id);
}
