// The people channel: names, apart from all learning, with a version of their own. Whether somebody may see them has
// been decided before they come here.
import { inArray } from 'drizzle-orm';
import type { ClassroomId } from '../../domain/ids.ts';
import type { AskRow, ConnectedRow, PersonRow } from '../../domain/views/row-types.ts';
import { channelName } from '../../protocol/channels.ts';
import type { Delta, Row, Snapshot } from '../../sync/delta.ts';
import { createHistory, type History } from '../../sync/history.ts';
import type { Subscription } from '../classrooms/classroom-types.ts';
import type { Db } from '../db/clients.ts';
import type { Notices } from '../db/notices.ts';
import { classrooms } from '../db/schema/classrooms.ts';
import { displaysOf, type Display } from '../pairing/displays.ts';
import { waitingAsks } from '../pairing/waiting-asks.ts';
import { PEOPLE_CHANGED, readPeopleChanged } from './class-change.ts';
import { loadClassPeople, type ClassPeople } from './class-people.ts';

/** Classes kept ready although nobody follows them. */
const KEPT = 200;

type PeopleRow = AskRow | ConnectedRow | PersonRow;
type Held = { history: History; rows: Map<string, PeopleRow>; followers: Set<(delta: Delta) => void> };

export type People = {
	/** Everyone who belongs to the class now; null when there is no such class. */
	of: (classroomId: ClassroomId) => Promise<ClassPeople | null>;
	snapshot: (classroomId: ClassroomId) => Promise<Snapshot | null>;
	subscribe: (
		classroomId: ClassroomId,
		mine: number | null,
		onDelta: (delta: Delta) => void
	) => Promise<Subscription | null>;
	stop: () => void;
};

type Options = { db: Db; notices: Notices; onFault: (fault: unknown) => void; now?: () => number };

type Loaded = { version: number; rows: Held['rows'] };

const rowsOf = ({ people }: ClassPeople, asks: AskRow[], displays: Display[]): Held['rows'] =>
	new Map<string, PeopleRow>([
		...people.map(({ id, name, short }): [string, PersonRow] => [String(id), { id, name, short }]),
		...asks.map((ask): [string, AskRow] => [`ask:${ask.id}`, ask]),
		...displays.map(({ id, name }): [string, ConnectedRow] => [`screen:${id}`, { id, code: name }])
	]);

const isSame = (a: object | undefined, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

export function createPeople({ db, notices, onFault, now = Date.now }: Options): People {
	const held = new Map<ClassroomId, Held>();
	const opening = new Map<ClassroomId, Promise<Held | null>>();
	const refreshing = new Map<ClassroomId, Promise<void>>();

	/** What fails because everything is being put away is no fault. */
	let stopped = false;
	const fault = (error: unknown) => void (stopped || onFault(error));

	/** What is read after the version may be newer than it: then it comes again with its own. */
	async function read(classroomId: ClassroomId): Promise<Loaded | null> {
		const people = await loadClassPeople(db, classroomId);
		if (!people) return null;
		const rest = [waitingAsks(db, classroomId, now()), displaysOf(db, classroomId)] as const;
		return { version: people.version, rows: rowsOf(people, ...(await Promise.all(rest))) };
	}

	async function load(classroomId: ClassroomId): Promise<Held | null> {
		const loaded = await read(classroomId);
		if (!loaded) return null;
		const { rows } = loaded;
		const channel = channelName({ view: 'people', classroom: classroomId });
		const history = createHistory(channel, loaded.version, rows, 'compared');
		const fresh = { history, rows, followers: new Set<(delta: Delta) => void>() };
		held.set(classroomId, fresh);
		letGo();
		return fresh;
	}

	function open(classroomId: ClassroomId): Promise<Held | null> {
		const ready = held.get(classroomId);
		if (ready) return Promise.resolve(ready);
		const running = opening.get(classroomId);
		if (running) return running;
		const started = load(classroomId).finally(() => opening.delete(classroomId));
		opening.set(classroomId, started);
		return started;
	}

	function letGo() {
		for (const [id, { followers }] of held) {
			if (held.size <= KEPT) return;
			if (followers.size === 0) held.delete(id);
		}
	}

	async function refresh(classroomId: ClassroomId) {
		await opening.get(classroomId);
		const mine = held.get(classroomId);
		const loaded = mine && (await read(classroomId));
		if (!mine || !loaded || loaded.version <= mine.history.version()) return;
		const { rows } = loaded;
		const upserts = [...rows].filter(([key, row]) => !isSame(mine.rows.get(key), row));
		const removes = [...mine.rows.keys()].filter((key) => !rows.has(key));
		mine.rows = rows;
		const delta = mine.history.record(loaded.version, upserts as [string, Row][], removes);
		if (delta) for (const follower of [...mine.followers]) follower(delta);
	}

	/** One at a time for each class, so that an older reading never comes last. */
	function refreshSoon(classroomId: ClassroomId) {
		const before = refreshing.get(classroomId) ?? Promise.resolve();
		const next = before.then(() => refresh(classroomId)).catch(fault);
		refreshing.set(classroomId, next);
		void next.then(() => refreshing.get(classroomId) === next && refreshing.delete(classroomId));
	}

	async function compare() {
		if (held.size === 0) return;
		const { id, peopleVersion } = classrooms;
		const versions = await db
			.select({ id, peopleVersion })
			.from(classrooms)
			.where(inArray(id, [...held.keys()]));
		for (const row of versions) if (row.peopleVersion > (held.get(row.id)?.history.version() ?? 0)) refreshSoon(row.id);
	}

	const stopHearing = notices.hear(
		PEOPLE_CHANGED,
		(text) => {
			const changed = readPeopleChanged(text);
			const known = changed && held.get(changed.classroomId);
			if (changed && (opening.has(changed.classroomId) || (known && known.history.version() < changed.version)))
				refreshSoon(changed.classroomId);
		},
		() => void compare().catch(fault)
	);

	return {
		of: (classroomId) => loadClassPeople(db, classroomId),
		async snapshot(classroomId) {
			const all = (await open(classroomId))?.history.since(null);
			return all?.kind === 'snapshot' ? { channel: all.channel, version: all.version, rows: all.rows } : null;
		},
		async subscribe(classroomId, mine, onDelta) {
			const classroom = await open(classroomId);
			if (!classroom) return null;
			const follower = (delta: Delta) => onDelta(delta); // its own, should one listener follow twice
			classroom.followers.add(follower);
			return {
				resumed: classroom.history.since(mine),
				since: (version) => classroom.history.since(version),
				leave: () => void classroom.followers.delete(follower)
			};
		},
		stop() {
			stopped = true;
			stopHearing();
		}
	};
}
