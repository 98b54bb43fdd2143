// Everything that runs in one node, put together in one place. Whatever it starts, stop() ends.
import { randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { SystemCommand } from '../domain/commands.ts';
import type { ClassroomEvent } from '../domain/events.ts';
import { createAuth, type Auth } from './auth/create-auth.ts';
import { createBeginning } from './classrooms/beginning.ts';
import type { Classrooms } from './classrooms/classroom-types.ts';
import { createClassrooms } from './classrooms/classrooms.ts';
import type { Directory } from './classrooms/directory.ts';
import { readPast } from './classrooms/past.ts';
import { createWords, type ReadWords } from './classrooms/words.ts';
import type { Config } from './config.ts';
import { createDirectory } from './db/directory.ts';
import type { Database } from './db/open-database.ts';
import { createPresenceStore } from './db/presence-store.ts';
import type { Io } from './io.ts';
import { readCertificate } from './listen/certificate.ts';
import { lanHosts } from './listen/lan-hosts.ts';
import { reachOf, type Reach } from './listen/reach.ts';
import { createPostgresLog } from './log/postgres-log.ts';
import { reportFault } from './ops/faults.ts';
import { createClassChange } from './people/class-change.ts';
import { createPeople, type People } from './people/people.ts';
import { createDoorAsks, type DoorAsks } from './pairing/door-asks.ts';
import { createPairings, type Pairings } from './pairing/pairings.ts';
import { createPresence } from './realtime/presence.ts';
import { createRealtime, type Realtime } from './realtime/realtime.ts';
import { createClasses, type Classes } from './school/classes.ts';
import { createEarlierWork } from './school/earlier-work.ts';
import { createGrants, type Grants } from './school/grants.ts';
import { createLessonEnd } from './school/lesson-end.ts';
import { createSchool, type School } from './school/school.ts';
import { createSeating, type Seating } from './school/seating.ts';

export type App = {
	config: Config;
	database: Database;
	directory: Directory;
	classrooms: Classrooms;
	people: People;
	auth: Auth;
	school: School;
	classes: Classes;
	grants: Grants;
	pairings: Pairings;
	doorAsks: DoorAsks;
	/** Null in a node without sockets, such as one that only seeds. */
	realtime: Realtime | null;
	/** Where other devices come in, for somebody who came by this address. */
	reach: (asked: URL) => Reach;
	/** Everything that happened in a classroom, oldest first. */
	past: (classroomId: number) => Promise<ClassroomEvent[]>;
	seating: Seating;
	/** One person's own words, for whoever may read them. */
	words: ReadWords;
	/** Carried out and durable when it resolves. */
	tellClassroom: (classroomId: number, command: SystemCommand) => Promise<void>;
	stop: () => Promise<void>;
};

export type AppParts = {
	config: Config;
	database: Database;
	io: Io | null;
	/** Identifies the model, so that its snapshots are its own. */
	modelHash: string;
	/** Real time, ms. */
	clock?: () => number;
};

/** So often a system command is tried again while storage is away, ms apart as the classroom says. */
const PATIENCE = 20;

export function createApp({ config, database, io, modelHash, clock = Date.now }: AppParts): App {
	const { db, logSql, notices } = database;
	const log = createPostgresLog(logSql);
	const directory = createDirectory(db);
	const classrooms = createClassrooms({
		log,
		directory,
		modelHash,
		clock,
		newId: randomUUID,
		keep: config.keepClassrooms,
		onFault: (error) => reportFault('classroom', error),
		onLessonEnded: (id, at) => lessonEnd.ended(id, at),
		onOpened: (id) => seating.opened(id)
	});
	const people = createPeople({ db, notices, onFault: (error) => reportFault('people', error), now: clock });
	const tellClassroom = createTeller(classrooms);
	const changeClasses = createClassChange(db, notices);
	const auth = createAuth({
		db,
		notices,
		scheme: config,
		isJoiningOpen: async (id) => (await classrooms.open(id))?.progress().joining ?? false,
		onFault: (error) => reportFault('auth', error),
		now: clock
	});
	const lessonEnd = createLessonEnd({
		sessions: auth.sessions,
		onFault: (error) => reportFault('lesson end', error)
	});
	const school = createSchool(db, changeClasses);
	const earlierWork = createEarlierWork({ db, classrooms, onFault: (error) => reportFault('earlier work', error) });
	const seating = createSeating({
		...{ db, notices, classrooms, tellClassroom, earlierWork, now: clock },
		onFault: (error) => reportFault('seating', error)
	});
	const classes = createClasses({
		...{ db, changeClasses, tellClassroom, earlierWork, seating },
		begin: createBeginning({ directory, newId: randomUUID, clock })
	});
	const { cookie, sessions, students } = auth;
	const pairings = createPairings({ db, cookie, sessions, changeClasses, now: clock });
	const doorAsks = createDoorAsks({ db, students, changeClasses, now: clock });
	const sweeping = sweepNowAndThen(pairings, doorAsks);
	const live = io && startLive(io, { classrooms, auth, people, database, modelHash, clock });

	return {
		config,
		database,
		directory,
		classrooms,
		people,
		auth,
		school,
		classes,
		grants: createGrants({ db, classes, changeClasses, now: clock }),
		pairings,
		doorAsks,
		realtime: live?.realtime ?? null,
		reach: createReach(config, clock),
		past: (id) => readPast(log, id),
		seating,
		words: createWords({ classrooms, access: auth, log }),
		tellClassroom,
		async stop() {
			clearInterval(sweeping);
			await live?.stop();
			auth.stop();
			people.stop();
			seating.stop();
			await classrooms.stop();
			await lessonEnd.stop();
			await log.stop();
		}
	};
}

function createReach(config: Config, clock: () => number): App['reach'] {
	const certified = config.tls ? readCertificate(config.tls, clock()).hosts : [];
	const lan = () => lanHosts(config.host, networkInterfaces());
	return (asked) => reachOf({ config, lan, certified }, asked);
}

const SWEEP_EVERY_MS = 15 * 60_000;

function sweepNowAndThen(...swept: { sweep: () => Promise<void> }[]): NodeJS.Timeout {
	const sweep = () => Promise.all(swept.map((one) => one.sweep())).catch((error) => reportFault('sweep', error));
	return setInterval(() => void sweep(), SWEEP_EVERY_MS).unref();
}

type LiveParts = Pick<App, 'classrooms' | 'auth' | 'people' | 'database'> &
	Required<Pick<AppParts, 'modelHash' | 'clock'>>;

function startLive(io: Io, { classrooms, auth, people, database, modelHash, clock }: LiveParts) {
	const onFault = (fault: unknown, where: string) => reportFault(where, fault);
	const store = createPresenceStore(database.db);
	const presence = createPresence({ store, classrooms, newId: randomUUID, onFault });
	const parts = { classrooms, access: auth, viewers: auth, people, presence, epoch: modelHash, onFault, clock };
	const realtime = createRealtime({ io, ...parts });
	return {
		realtime,
		async stop() {
			await realtime.stop();
			await presence.stop();
		}
	};
}

const createTeller =
	(classrooms: Classrooms): App['tellClassroom'] =>
	async (classroomId, command) => {
		const classroom = await classrooms.open(classroomId);
		if (!classroom) throw new Error(`no classroom ${classroomId}`);
		const request = { id: randomUUID(), actor: null, student: null, command };
		for (let attempt = 1; attempt <= PATIENCE; attempt++) {
			const answer = await classroom.execute({ ...request, attempt });
			if (answer.kind === 'done') return;
			if (answer.kind === 'refused') throw new Error(`${command.type}: ${answer.refusal.code}`);
			await new Promise((resolve) => setTimeout(resolve, answer.afterMs));
		}
		throw new Error(`${command.type}: the database cannot be reached`);
	};
