// What signing in offers the rest of the server. Whoever answers a request or a socket asks here, and nowhere else.
import type { Action, Relation, Role } from '../../domain/access.ts';
import type { ClassroomId, PersonId, StudentId } from '../../domain/ids.ts';
import type { Channel } from '../../protocol/channels.ts';
import type { WireCommand } from '../../protocol/messages.ts';

/** Whoever is signed in, on one device. */
export type Viewer = {
	/** sha256 (hex) of the token in the cookie: good for naming the session, useless for entering with it. */
	sessionId: string;
	/** ms since 1970 */
	expiresAt: number;
	personId: PersonId;
	name: string;
	kind: 'adult' | 'student' | 'display';
	schoolId: number;
	/** What they are in the school as a whole; what they are in a class is their relation to it. */
	schoolRole: Role;
	/** The class whose code let them in; null for those with a password. */
	enteredBy: ClassroomId | null;
};

/** The headers of a request or of a socket's handshake. `host` decides which cookie counts (see scheme.ts). */
export type RequestHeaders = { cookie?: string | undefined; host?: string | undefined };

/** One way in which someone stands to what is asked about; a person may have several. */
export type Standing = { role: Role; relation: Relation };

/** What is asked about: a class, and perhaps one student of it. Nothing given: the viewer's own account and school. */
export type About = { classroomId?: ClassroomId; studentId?: StudentId };

/** `null` stands for somebody who has not signed in. */
export type Access = {
	standings: (viewer: Viewer | null, about: About) => Promise<Standing[]>;
	may: (viewer: Viewer | null, action: Action, about?: About) => Promise<boolean>;
	mayJoin: (viewer: Viewer | null, channel: Channel) => Promise<boolean>;
	/** Runs when who belongs to a class may have changed, on any node (null: perhaps in any class); returns how to stop. */
	onMembersChanged: (listener: (classroomId: ClassroomId | null) => void) => () => void;
	/** A student's command is always about that student: nothing in it can name another. */
	mayCommand: (viewer: Viewer | null, classroomId: ClassroomId, command: WireCommand) => Promise<boolean>;
};

/** Sessions that are over, wherever they were ended. Their sockets must go. */
export type Revoked = { sessionIds: readonly string[] };

export type Viewers = {
	/** Null when nobody is signed in with these headers. Rejects when storage is out of reach. */
	viewerOf: (headers: RequestHeaders) => Promise<Viewer | null>;
	/** Runs for sessions ended on any node, this one too; returns how to stop listening. */
	onRevoked: (listener: (revoked: Revoked) => void) => () => void;
};
