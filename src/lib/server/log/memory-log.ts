// The log without a database: the same promises but durability, kept by the same contract suite. For tests and trials.
import { createGroupCommit } from './group-commit.ts';
import { CLAIM_MS, COMPARE_EVERY_MS, type Batch, type Listening, type Log, type StoredEvent } from './log.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

export type MemoryLog = Log & {
	store: MemoryStore;
	/** The next append is not answered, as when the connection is lost before or after the commit. */
	loseNextAnswer(commit: 'before' | 'after'): void;
};

const CHUNK = 5_000;

function claimDue({ streams }: MemoryStore, now: number, limit: number): number[] {
	const due = [...streams].flatMap(([id, { nextDueAt: at }]) => (at !== null && at <= now ? [{ id, at }] : []));
	const claimed = due.sort((a, b) => a.at - b.at).slice(0, limit);
	return claimed.map(({ id }) => {
		const stream = streams.get(id);
		if (stream) stream.nextDueAt = now + CLAIM_MS;
		return id;
	});
}

export function createMemoryLog(store: MemoryStore = createMemoryStore()): MemoryLog {
	let loss: 'before' | 'after' | null = null;
	const listening = new Set<Listening>();
	const eventsOf = (classroomId: number): StoredEvent[] => store.streams.get(classroomId)?.events ?? [];

	async function write(batches: Batch[]): Promise<Map<number, number>> {
		const lost = loss;
		loss = null;
		const versions = lost === 'before' ? new Map<number, number>() : store.write(batches);
		if (lost) throw new Error('the connection was lost');
		return versions;
	}

	function listen(onMoved: (classroomId: number, version: number) => void, onCompare: () => void): Listening {
		const heard = (classroomId: number, version: number) => queueMicrotask(() => onMoved(classroomId, version));
		const timer = setInterval(onCompare, COMPARE_EVERY_MS);
		store.listeners.add(heard);
		queueMicrotask(onCompare);
		const listener = {
			async stop() {
				clearInterval(timer);
				store.listeners.delete(heard);
			}
		};
		listening.add(listener);
		return listener;
	}

	const commit = createGroupCommit(write);
	return {
		store,
		loseNextAnswer(when) {
			loss = when;
		},
		append: commit.append,
		async read(classroomId, afterVersion, limit = Infinity) {
			return eventsOf(classroomId).slice(afterVersion, afterVersion + limit);
		},
		async *chunks(classroomId, afterVersion) {
			const events = eventsOf(classroomId);
			for (let at = afterVersion; at < events.length; at += CHUNK) yield events.slice(at, at + CHUNK);
		},
		async findCommand(classroomId, commandId) {
			return eventsOf(classroomId).filter((event) => event.commandId === commandId.toLowerCase());
		},
		async words(schoolId, id) {
			const text = store.texts.get(id);
			return text?.schoolId === schoolId ? text.body : null;
		},
		async versionsOf(classroomIds) {
			const known = classroomIds.filter((id) => store.streams.has(id));
			return new Map(known.map((id) => [id, eventsOf(id).length]));
		},
		listen,
		async saveSnapshot(classroomId, modelHash, snapshot) {
			const snapshots = store.streams.get(classroomId)?.snapshots;
			if (snapshot.version > (snapshots?.get(modelHash)?.version ?? -1)) snapshots?.set(modelHash, snapshot);
		},
		async loadSnapshot(classroomId, modelHash) {
			return store.streams.get(classroomId)?.snapshots.get(modelHash) ?? null;
		},
		claimDue: async (now, limit) => claimDue(store, now, limit),
		async setDue(classroomId, at) {
			const stream = store.streams.get(classroomId);
			if (stream) stream.nextDueAt = at;
		},
		async stop() {
			await commit.settled();
			await Promise.all([...listening].map((listener) => listener.stop()));
		}
	};
}
