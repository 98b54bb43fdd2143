// Everything about getting in and what may be done then, put together.
import type { ClassroomId } from '../../domain/ids.ts';
import type { Db } from '../db/clients.ts';
import type { Notices } from '../db/notices.ts';
import { createAccess } from './access.ts';
import { createAdultDoor, type AdultDoor } from './adult-door.ts';
import type { Access, Viewers } from './auth-types.ts';
import { createCrowd, type Crowd } from './crowd.ts';
import { createLucia } from './lucia.ts';
import { createMemberships } from './memberships.ts';
import { createPins, type Pins } from './pins.ts';
import { createRevocations } from './revoked.ts';
import type { SchemeConfig } from './scheme.ts';
import { createSessionAdapter } from './session-adapter.ts';
import { createSessionCookie, type SessionCookie } from './session-cookie.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStudentDoor, type StudentDoor } from './student-door.ts';
import { createTries } from './tries.ts';

const SWEEP_EVERY_MS = 15 * 60_000;

export type AuthOptions = {
	db: Db;
	notices: Notices;
	scheme: SchemeConfig;
	/** Does the teacher keep joining open now? */
	isJoiningOpen: (classroomId: ClassroomId) => Promise<boolean>;
	/** For what fails with nobody waiting for it. */
	onFault: (fault: unknown) => void;
	now?: () => number;
};

export type Auth = Viewers &
	Access & {
		scheme: SchemeConfig;
		cookie: SessionCookie;
		sessions: Sessions;
		students: StudentDoor;
		adults: AdultDoor;
		pins: Pins;
		/** Wrong codes, attempts to sign in, and screens that ask for a code, by network address. */
		crowds: { codes: Crowd; signIns: Crowd; screens: Crowd };
		/** Forgets what has run out; runs by itself from time to time. */
		sweep: () => Promise<void>;
		stop: () => void;
	};

export function createAuth({ db, notices, scheme, isJoiningOpen, onFault, now = Date.now }: AuthOptions): Auth {
	const adapter = createSessionAdapter(db);
	const revocations = createRevocations({ db, notices, now, onFault });
	const memberships = createMemberships(db, notices, now);
	const sessions = createSessions({ db, lucia: createLucia(adapter, 'https'), revocations, now });
	const cookie = createSessionCookie(sessions, adapter, scheme);
	const pins = createPins(db, now);
	const tries = createTries(db, now);

	const sweep = async () => {
		await sessions.sweep();
		await tries.sweep();
	};
	const timer = setInterval(() => void sweep().catch(onFault), SWEEP_EVERY_MS);
	timer.unref();

	return {
		...createAccess(memberships, now),
		viewerOf: cookie.viewerOf,
		onRevoked: revocations.onRevoked,
		scheme,
		cookie,
		sessions,
		students: createStudentDoor({ db, memberships, pins, tries, sessions, cookie, isJoiningOpen, now }),
		adults: createAdultDoor({ db, tries, cookie }),
		pins,
		crowds: { codes: createCrowd(300, 1, now), signIns: createCrowd(600, 20, now), screens: createCrowd(40, 0.1, now) },
		sweep,
		stop() {
			clearInterval(timer);
			revocations.stop();
			memberships.stop();
		}
	};
}
