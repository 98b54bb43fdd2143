// A school on a database of its own, with everything that signing in needs and a clock that stands still until moved.
import type { Cookies } from '@sveltejs/kit';
import type { SystemCommand } from '#lib/domain/commands.ts';
import { createAuth, type Auth } from '#lib/server/auth/create-auth.ts';
import { storedForm } from '#lib/server/auth/token.ts';
import { createDb, type Db } from '#lib/server/db/clients.ts';
import { createNotices, type Notices } from '#lib/server/db/notices.ts';
import { createClassChange } from '#lib/server/people/class-change.ts';
import { createPeople, type People } from '#lib/server/people/people.ts';
import { createDoorAsks, type DoorAsks } from '#lib/server/pairing/door-asks.ts';
import { createPairings, type Pairings } from '#lib/server/pairing/pairings.ts';
import type { EarlierWork } from '#lib/server/school/earlier-work.ts';
import type { Begin } from '#lib/server/classrooms/beginning.ts';
import { createClasses, type Classes } from '#lib/server/school/classes.ts';
import { createGrants, type Grants } from '#lib/server/school/grants.ts';
import { createSchool, type School } from '#lib/server/school/school.ts';
import { freshDatabase } from './fresh-database.ts';

const NOTHING_EARLIER: EarlierWork = {
	broughtTo: () => Promise.resolve([]),
	measuredFor: () => Promise.resolve({ waypoints: [], items: [] })
};

export type Node = {
	auth: Auth;
	people: People;
	classes: Classes;
	school: School;
	grants: Grants;
	pairings: Pairings;
	doorAsks: DoorAsks;
	db: Db;
	stop: () => Promise<void>;
};

export type GettingIn = Node & {
	/** Classes that keep joining open. */
	joining: Set<number>;
	told: { classroomId: number; command: SystemCommand }[];
	clock: { now: number };
	/** Another server process on the same database. */
	anotherNode: () => Node;
	url: string;
};

export async function startGettingIn(): Promise<GettingIn> {
	const database = await freshDatabase();
	const clock = { now: Date.now() };
	const joining = new Set<number>();
	const told: GettingIn['told'] = [];
	const nodes: Node[] = [];

	function assemble(db: Db, notices: Notices, close: () => Promise<void>): Node {
		const changeClasses = createClassChange(db, notices);
		const onFault = (fault: unknown) => {
			throw fault;
		};
		const isJoiningOpen = async (id: number) => joining.has(id);
		const tellClassroom = async (classroomId: number, command: SystemCommand) =>
			void told.push({ classroomId, command });
		const begin: Begin = async (_, { id: classroomId, clock: classClock, students }) => {
			told.push({ classroomId, command: { type: 'openClassroom', clock: classClock } });
			if (students.length > 0) told.push({ classroomId, command: { type: 'enrolStudents', students: [...students] } });
		};
		const auth = createAuth({ db, notices, scheme: { lanHttp: false }, isJoiningOpen, onFault, now: () => clock.now });
		const people = createPeople({ db, notices, onFault, now: () => clock.now });
		const seat = (classroomId: number, students: readonly number[]) =>
			tellClassroom(classroomId, { type: 'enrolStudents', students: [...students] });
		const earlierWork = NOTHING_EARLIER;
		const classes = createClasses({ db, changeClasses, tellClassroom, earlierWork, seating: { seat }, begin });
		const now = () => clock.now;
		const node: Node = {
			auth,
			people,
			classes,
			grants: createGrants({ db, classes, changeClasses, now }),
			pairings: createPairings({ db, cookie: auth.cookie, sessions: auth.sessions, changeClasses, now }),
			doorAsks: createDoorAsks({ db, students: auth.students, changeClasses, now }),
			school: createSchool(db, changeClasses),
			db,
			async stop() {
				auth.stop();
				people.stop();
				await close();
			}
		};
		nodes.push(node);
		return node;
	}

	const main = assemble(database.db, database.notices, async () => {});
	return {
		...main,
		joining,
		told,
		clock,
		url: database.url,
		anotherNode() {
			const { db, client } = createDb(database.url, 2);
			return assemble(db, createNotices(db, client), () => client.end({ timeout: 1 }));
		},
		async stop() {
			for (const node of nodes) await node.stop();
			await database.stop();
		}
	};
}

/** A browser: its cookies, and what its requests carry. */
export function browser(host = 'localhost:3000', userAgent = 'Mozilla/5.0 (X11; CrOS x86_64) Chrome/126.0') {
	const jar = new Map<string, string>();
	const attributes = new Map<string, object>();
	const cookies: Cookies = {
		get: (name) => jar.get(name),
		getAll: () => [...jar].map(([name, value]) => ({ name, value })),
		set(name, value, options) {
			attributes.set(name, options);
			if (options.maxAge === 0) jar.delete(name);
			else jar.set(name, value);
		},
		delete: (name) => void jar.delete(name),
		serialize: (name, value) => `${name}=${value}`
	};
	return {
		jar,
		attributes,
		device: storedForm(`device of ${Math.random()}`),
		visit: { cookies, host, userAgent },
		headers: () => ({ host, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
	};
}

export type Browser = ReturnType<typeof browser>;
