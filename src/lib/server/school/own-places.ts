// The classes somebody finds on their start page, and what they may open there.
import type { ClassroomId } from '../../domain/ids.ts';
import type { Access, Viewer } from '../auth/auth-types.ts';
import type { MembershipRole } from '../db/schema/classrooms.ts';
import type { People } from '../people/people.ts';
import type { Classes } from './classes.ts';
import type { Grants } from './grants.ts';

export type Place = {
	id: ClassroomId;
	title: string;
	/** Null for the office: not in the class, but responsible for it. */
	role: MembershipRole | null;
	students: number;
	/** Only for those who may let others in with it. */
	code: string | null;
	opens: { student: boolean; board: boolean; people: boolean; wall: boolean; display: boolean };
	/** An aide's students. */
	named: { id: number; name: string }[];
};

type Parts = { auth: Access; classes: Classes; grants: Grants; people: People };

export async function ownPlaces({ auth, classes, grants, people: names }: Parts, viewer: Viewer): Promise<Place[]> {
	const own = await classes.of(viewer.personId);
	const known = new Set(own.map(({ id }) => id));
	const office = viewer.schoolRole === 'admin' ? await classes.ofSchool(viewer.schoolId) : [];
	const rest = office.filter(({ id }) => !known.has(id)).map((entry) => ({ ...entry, role: null }));

	async function namedFor({ personId }: Viewer, classroomId: ClassroomId): Promise<Place['named']> {
		const adults = await grants.of(classroomId);
		const students = adults.find(({ id, role }) => id === personId && role === 'aide')?.students ?? [];
		const all = (await names.of(classroomId))?.people ?? [];
		return all.filter(({ id, isStudent }) => isStudent && students.includes(id)).map(({ id, name }) => ({ id, name }));
	}

	return Promise.all(
		[...own, ...rest].map(async ({ id, title, role, students, code }) => {
			const about = { classroomId: id };
			const people = await auth.may(viewer, 'open:people', about);
			const opens = {
				student: await auth.may(viewer, 'open:student', { ...about, studentId: viewer.personId }),
				board: await auth.may(viewer, 'open:board', about),
				people,
				wall: role === 'coach' && (await auth.may(viewer, 'open:wall', about)),
				display: role === 'display' && (await auth.may(viewer, 'open:display', about))
			};
			const named = role === 'aide' ? await namedFor(viewer, id) : [];
			return { id, title, role, students, code: people ? code : null, opens, named };
		})
	);
}
