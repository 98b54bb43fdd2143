// Who belongs to which class as what, remembered for a short while: access is asked for at every command.
import { eq } from 'drizzle-orm';
import type { ClassroomId, PersonId } from '../../domain/ids.ts';
import type { Db } from '../db/clients.ts';
import type { Notices } from '../db/notices.ts';
import { classrooms, memberships, type MembershipRole } from '../db/schema/classrooms.ts';
import { PEOPLE_CHANGED, readPeopleChanged } from '../people/class-change.ts';

const KEEP_MS = 30_000;
const KEPT = 2_000;

export type Membership = {
	role: MembershipRole;
	fromAt: number;
	untilAt: number;
	/** An aide's students. */
	named: ReadonlySet<PersonId>;
};

export type Room = { schoolId: number; members: ReadonlyMap<PersonId, readonly Membership[]> };

/** The clocks of the database and of the nodes may differ by so much: who was just enrolled belongs at once. */
const SKEW_MS = 60_000;

export const isHeld = ({ fromAt, untilAt }: Membership, now: number): boolean =>
	fromAt - SKEW_MS <= now && now < untilAt;

export const isStudentOf = (room: Room, personId: PersonId, now: number): boolean =>
	room.members.get(personId)?.some((held) => held.role === 'student' && isHeld(held, now)) ?? false;

export type Memberships = {
	/** Null when there is no such class. */
	of: (classroomId: ClassroomId) => Promise<Room | null>;
	/** Runs when what `of` says may be another thing now; null: of any class. Returns how to stop. */
	onChanged: (listener: (classroomId: ClassroomId | null) => void) => () => void;
	stop: () => void;
};

type Kept = { room: Promise<Room | null>; until: number };

function namedIn(detail: Record<string, unknown> | null): ReadonlySet<PersonId> {
	const students = detail?.students;
	return new Set(Array.isArray(students) ? students.filter((id): id is PersonId => typeof id === 'number') : []);
}

async function load(db: Db, classroomId: ClassroomId): Promise<Room | null> {
	const rows = await db
		.select({ schoolId: classrooms.schoolId, membership: memberships })
		.from(classrooms)
		.leftJoin(memberships, eq(memberships.classroomId, classrooms.id))
		.where(eq(classrooms.id, classroomId));
	const [first] = rows;
	if (!first) return null;
	const members = new Map<PersonId, Membership[]>();
	for (const { membership } of rows) {
		if (!membership) continue;
		const { personId, role, fromAt, untilAt, detail } = membership;
		const held = { role, fromAt: fromAt.getTime(), untilAt: untilAt?.getTime() ?? Infinity, named: namedIn(detail) };
		members.set(personId, [...(members.get(personId) ?? []), held]);
	}
	return { schoolId: first.schoolId, members };
}

export function createMemberships(db: Db, notices: Notices, now: () => number): Memberships {
	const kept = new Map<ClassroomId, Kept>();
	const listeners = new Set<(classroomId: ClassroomId | null) => void>();

	function forget(classroomId: ClassroomId | null) {
		if (classroomId === null) kept.clear();
		else kept.delete(classroomId);
		for (const listener of listeners) listener(classroomId);
	}

	const stop = notices.hear(
		PEOPLE_CHANGED,
		(text) => {
			const changed = readPeopleChanged(text);
			if (changed) forget(changed.classroomId);
		},
		() => forget(null)
	);

	return {
		async of(classroomId) {
			const known = kept.get(classroomId);
			if (known && known.until > now()) return known.room;
			if (kept.size >= KEPT) kept.clear();
			const room = load(db, classroomId);
			kept.set(classroomId, { room, until: now() + KEEP_MS });
			room.catch(() => kept.delete(classroomId)); // out of reach is no answer to remember
			return room;
		},
		onChanged(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		stop
	};
}
