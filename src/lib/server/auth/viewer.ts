// From Lucia's session and user to who is looking.
import type { Session, User } from 'lucia';
import type { Role } from '../../domain/access.ts';
import type { Viewer } from './auth-types.ts';

/** An adult without a role in the school is somebody's guest in a class, and may do least. */
const schoolRoleOf = ({ kind, role }: User): Role => (kind === 'adult' ? (role ?? 'aide') : kind);

export const toViewer = (session: Session, user: User): Viewer => ({
	sessionId: session.id,
	expiresAt: session.expiresAt.getTime(),
	personId: user.id,
	name: user.name,
	kind: user.kind,
	schoolId: user.schoolId,
	schoolRole: schoolRoleOf(user),
	enteredBy: session.scope?.classroomId ?? null
});
