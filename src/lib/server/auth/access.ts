// From people to relations: finds out how a viewer stands to what is asked about, and lets domain/access.ts decide.
import { may, type Action } from '../../domain/access.ts';
import { STUDENT_COMMANDS } from '../../domain/commands.ts';
import type { About, Access, Standing, Viewer } from './auth-types.ts';
import { isHeld, isStudentOf, type Membership, type Memberships, type Room } from './memberships.ts';

const STRANGER: Standing = { role: 'anonymous', relation: 'none' };

function inClass({ role, named }: Membership, viewer: Viewer, room: Room, { studentId }: About, now: number): Standing {
	if (studentId !== undefined && !isStudentOf(room, studentId, now)) return { role, relation: 'none' };
	if (role === 'student') return { role, relation: studentId === viewer.personId ? 'self' : 'ownClass' };
	if (role === 'aide') return { role, relation: studentId !== undefined && named.has(studentId) ? 'named' : 'none' };
	return { role, relation: role === 'coach' ? 'invited' : 'ownClass' };
}

const isStudentCommand = (type: string): boolean => STUDENT_COMMANDS.some((known) => known === type);

export function createAccess(memberships: Memberships, now: () => number): Access {
	async function standings(viewer: Viewer | null, about: About): Promise<Standing[]> {
		if (!viewer) return [STRANGER];
		const { personId, schoolId, schoolRole: role } = viewer;
		if (about.classroomId === undefined)
			return [
				{ role, relation: 'self' },
				{ role, relation: 'sameSchool' }
			];
		const room = await memberships.of(about.classroomId);
		if (room?.schoolId !== schoolId) return [{ role, relation: 'none' }];
		const held = (room.members.get(personId) ?? []).filter((membership) => isHeld(membership, now()));
		const isAbsent = about.studentId !== undefined && !isStudentOf(room, about.studentId, now());
		return [
			...held.map((membership) => inClass(membership, viewer, room, about, now())),
			{ role, relation: isAbsent ? 'none' : 'sameSchool' }
		];
	}

	async function allowed(viewer: Viewer | null, action: Action, about: About = {}): Promise<boolean> {
		return (await standings(viewer, about)).some(({ role, relation }) => may(role, action, relation));
	}

	return {
		standings,
		onMembersChanged: memberships.onChanged,
		may: allowed,
		mayJoin: (viewer, { view, classroom, ...rest }) =>
			allowed(viewer, `follow:${view}`, {
				classroomId: classroom,
				...('student' in rest && { studentId: rest.student })
			}),
		mayCommand: (viewer, classroomId, { type }) =>
			allowed(viewer, `ask:${type}`, {
				classroomId,
				...(viewer && isStudentCommand(type) && { studentId: viewer.personId })
			})
	};
}
