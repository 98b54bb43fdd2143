// A real HTTP server with real sockets over real classrooms on a log in memory. Who somebody is stands in the cookie:
// `person=11`. Teachers may do everything, students what is theirs.
import { randomUUID } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnection, type ConnectionOptions } from '#lib/client/connection.ts';
import type { Connection } from '#lib/client/client-types.ts';
import type { SystemCommand } from '#lib/domain/commands.ts';
import type { CourseMap } from '#lib/domain/map.ts';
import type { Revoked, Viewer } from '#lib/server/auth/auth-types.ts';
import type { Classroom } from '#lib/server/classrooms/classroom-types.ts';
import { createClassrooms } from '#lib/server/classrooms/classrooms.ts';
import { provideIo } from '#lib/server/io.ts';
import type { Log } from '#lib/server/log/log.ts';
import { createMemoryLog, type MemoryLog } from '#lib/server/log/memory-log.ts';
import type { Limits } from '#lib/server/realtime/limits.ts';
import { createMemoryPresenceStore } from '#lib/server/realtime/memory-presence-store.ts';
import { createPresence } from '#lib/server/realtime/presence.ts';
import { createRealtime, type Realtime } from '#lib/server/realtime/realtime.ts';
import type { Delta } from '#lib/sync/delta.ts';
import { createHistory } from '#lib/sync/history.ts';

export const ROOM = 1;
const TEACHERS_FROM = 1;
const STUDENTS_FROM = 10;

export type LiveServer = {
	url: string;
	log: MemoryLog;
	realtime: Realtime;
	faults: unknown[];
	room: () => Promise<Classroom>;
	tell: (command: SystemCommand) => Promise<void>;
	/** Ends sessions as another node's sign-out would. */
	revoke: (...people: number[]) => void;
	/** Those signed in; take somebody out and their session is no more. */
	people: Set<number>;
	/** No channel is for this person any more, as when an invitation ends on another node. */
	bar: (person: number) => void;
	/** Changes the one name on the people channel. */
	rename: (name: string) => number;
	/** Classrooms and log behave as given from now on. */
	breakDown: (faulty: Partial<Log> | null) => void;
	connect: (person: number, options?: Partial<ConnectionOptions>) => Connection;
	/** As a deployment does it: the same address, everything else new. */
	restart: () => Promise<void>;
	stop: () => Promise<void>;
};

export type LiveOptions = {
	map: CourseMap;
	limits?: Partial<Limits>;
	epoch?: () => string;
	sessionMs?: number;
	webSockets?: boolean;
};

export async function startLiveServer({
	map,
	limits = {},
	epoch = () => 'e',
	sessionMs = 1e9,
	webSockets = true
}: LiveOptions) {
	const log = createMemoryLog();
	log.store.addClassroom(1, ROOM);
	const listeners = new Set<(revoked: Revoked) => void>();
	const names = createHistory(`people:${ROOM}`, 1, [['11', { id: 11, name: 'Ada Lovelace', short: 'Ada' }]]);
	const followers = new Set<(delta: Delta) => void>();
	const membersChanged = new Set<(classroom: number | null) => void>();
	const barred = new Set<number>();
	const people = new Set([1, 11, 12, 13]);
	const faults: unknown[] = [];
	const connections = new Set<Connection>();
	let faulty: Partial<Log> | null = null;
	let http: HttpServer;
	let port = 0;
	let running: Awaited<ReturnType<typeof boot>>;

	const onFault = (fault: unknown) => `fault${faults.push(fault)}`;

	function viewerOf(cookie: string | undefined): Viewer | null {
		const personId = Number(/person=(\d+)/.exec(cookie ?? '')?.[1]);
		if (!people.has(personId)) return null;
		const isStudent = personId >= STUDENTS_FROM;
		return {
			sessionId: `session${personId}`,
			expiresAt: Date.now() + sessionMs,
			personId,
			name: '',
			kind: isStudent ? 'student' : 'adult',
			enteredBy: null,
			schoolId: 1,
			schoolRole: isStudent ? 'student' : 'teacher'
		};
	}

	async function boot() {
		http = createServer((_, res) => res.writeHead(404).end());
		const io = provideIo(http);
		if (!webSockets) io.engine.opts.transports = ['polling'];
		const way: Log = new Proxy(log, { get: (target, key: keyof Log) => faulty?.[key] ?? target[key] });
		const classrooms = createClassrooms({
			log: way,
			directory: {
				find: async (id) => (id === ROOM ? { id, schoolId: 1, title: '', mapId: 'test', mapVersion: 1 } : null),
				loadMap: async () => map
			},
			modelHash: 'test',
			clock: Date.now,
			newId: randomUUID,
			onFault
		});
		const store = createMemoryPresenceStore(Date.now);
		const presence = createPresence({ store, classrooms, newId: randomUUID, onFault });
		const realtime = createRealtime({
			io,
			classrooms,
			access: {
				mayJoin: async (viewer, channel) =>
					!barred.has(viewer?.personId ?? 0) &&
					(viewer?.kind === 'adult' || (channel.view === 'route' && channel.student === viewer?.personId)),
				onMembersChanged(listener) {
					membersChanged.add(listener);
					return () => membersChanged.delete(listener);
				},
				mayCommand: async (viewer, classroom, { type }) =>
					classroom !== 666 && (viewer?.kind === 'adult') === /Lesson|Joining|answerAlert|undo/.test(type)
			},
			viewers: {
				viewerOf: async ({ cookie }) => viewerOf(cookie),
				onRevoked(listener) {
					listeners.add(listener);
					return () => listeners.delete(listener);
				}
			},
			people: {
				async subscribe(_, mine, onDelta) {
					followers.add(onDelta);
					const leave = () => void followers.delete(onDelta);
					return { resumed: names.since(mine), since: names.since, leave };
				}
			},
			presence,
			epoch: epoch(),
			onFault,
			limits
		});
		await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
		port = (http.address() as AddressInfo).port;
		return {
			classrooms,
			realtime,
			async stop() {
				await realtime.stop();
				await presence.stop();
				await io.close();
				await classrooms.stop();
			}
		};
	}

	running = await boot();
	const url = `http://127.0.0.1:${port}`;

	async function room(): Promise<Classroom> {
		const found = await running.classrooms.open(ROOM);
		if (!found) throw new Error('no classroom');
		return found;
	}

	const server: LiveServer = {
		url,
		log,
		get realtime() {
			return running.realtime;
		},
		faults,
		people,
		room,
		async tell(command) {
			const request = { id: randomUUID(), attempt: 1, actor: null, student: null, command };
			const answer = await (await room()).execute(request);
			if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
		},
		revoke(...gone) {
			for (const person of gone) people.delete(person);
			for (const listener of [...listeners]) listener({ sessionIds: gone.map((person) => `session${person}`) });
		},
		bar(person) {
			barred.add(person);
			for (const listener of [...membersChanged]) listener(ROOM);
		},
		rename(name) {
			const delta = names.record(names.version() + 1, [['11', { id: 11, name, short: name }]], []);
			if (delta) for (const follower of followers) follower(delta);
			return names.version();
		},
		breakDown: (given) => void (faulty = given),
		connect(person, options = {}) {
			const connection = createConnection({ url, cookie: `person=${person}`, ...options });
			connections.add(connection);
			return connection;
		},
		async restart() {
			await running.stop();
			running = await boot();
		},
		async stop() {
			for (const connection of connections) connection.stop();
			await running.stop();
			await log.stop();
		}
	};
	await server.tell({ type: 'enrolStudents', students: [11, 12, 13].filter((id) => id > TEACHERS_FROM) });
	return server;
}
