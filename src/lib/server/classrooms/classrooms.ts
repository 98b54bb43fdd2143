// The classrooms held in memory: opened when first asked for, kept in step with other nodes, put away when idle.
import { pack } from '../../domain/snapshot.ts';
import type { Log } from '../log/log.ts';
import type { Classrooms } from './classroom-types.ts';
import { createClassroom, type LiveClassroom } from './classroom.ts';
import type { Directory } from './directory.ts';
import { createMaps } from './maps.ts';
import { openProgress } from './opening.ts';
import { StorageDown } from './storage-down.ts';

export type ClassroomsParts = {
	log: Log;
	directory: Directory;
	modelHash: string;
	/** Real time, ms. */
	clock: () => number;
	newId: () => string;
	onFault: (error: unknown) => string;
	/** See classroom.ts. */
	onLessonEnded?: (id: number, at: number) => void;
	/** It has been opened here. */
	onOpened?: (id: number) => void;
	/** Most classrooms kept in memory while nobody looks at them. */
	keep?: number;
	/** ms between looks for due classrooms; idle views and classrooms are put away every 30 of them. */
	tickEvery?: number;
};

type Held = { classroom: LiveClassroom; snapshotAt: number; usedAt: number };

const DUE_AT_ONCE = 50;
/** Events after which an open classroom is worth a new snapshot. */
const SNAPSHOT_EVERY = 2_000;
const IDLE_MS = 10 * 60_000;

export function createClassrooms(parts: ClassroomsParts): Classrooms & { tick: () => Promise<void> } {
	const { log, directory, modelHash, clock, keep = 500, tickEvery = 1_000 } = parts;
	const heldById = new Map<number, Promise<Held | null>>();
	/** Those that are open, to be looked at without waiting. */
	const ready = new Map<number, Held>();
	const mapOf = createMaps(directory);
	let stopped = false;

	async function load(id: number): Promise<Held | null> {
		const entry = await directory.find(id).catch((cause: unknown) => {
			throw new StorageDown(cause);
		});
		if (!entry) return null;
		const map = await mapOf(entry.mapId, entry.mapVersion);
		const { progress, snapshotAt } = await openProgress(parts, id, map);
		const { schoolId, timeZone } = entry;
		const { onFault, onLessonEnded } = parts;
		const classroom = createClassroom({ id, schoolId, map, timeZone, log, clock, progress, onFault, onLessonEnded });
		const held = { classroom, snapshotAt, usedAt: clock() };
		ready.set(id, held);
		parts.onOpened?.(id);
		return held;
	}

	function hold(id: number): Promise<Held | null> {
		const held = heldById.get(id);
		if (held) return held;
		const opening = load(id);
		heldById.set(id, opening);
		// A failed or empty opening is not remembered: the next one may succeed.
		void opening.then((found) => found ?? heldById.delete(id)).catch(() => heldById.delete(id));
		return opening;
	}

	async function open(id: number): Promise<LiveClassroom | null> {
		const held = ready.get(id) ?? (await hold(id));
		if (!held) return null;
		held.usedAt = clock();
		return held.classroom;
	}

	async function keepSnapshot(held: Held): Promise<void> {
		const progress = held.classroom.progress();
		if (progress.version === held.snapshotAt) return;
		held.snapshotAt = progress.version;
		await log.saveSnapshot(held.classroom.id, modelHash, { version: progress.version, body: pack(progress) });
	}

	const isLeft = ({ classroom }: Held) => classroom.isIdle() && !classroom.views.watched();

	async function putAway(): Promise<void> {
		const left = [...ready.values()].filter(isLeft).sort((a, b) => a.usedAt - b.usedAt);
		const surplus = Math.max(0, ready.size - keep);
		for (const [index, held] of left.entries()) {
			if (index >= surplus && clock() - held.usedAt < IDLE_MS) continue;
			await keepSnapshot(held);
			// Somebody may have come back while it was written.
			if (!isLeft(held)) continue;
			ready.delete(held.classroom.id);
			heldById.delete(held.classroom.id);
		}
		for (const held of ready.values()) {
			held.classroom.views.sweep();
			if (held.classroom.progress().version - held.snapshotAt >= SNAPSHOT_EVERY) await keepSnapshot(held);
		}
	}

	async function tick(): Promise<void> {
		for (const id of await log.claimDue(clock(), DUE_AT_ONCE)) {
			const classroom = await open(id);
			await classroom?.tick(parts.newId());
		}
	}

	async function compare(): Promise<void> {
		const versions = await log.versionsOf([...ready.keys()]);
		for (const [id, version] of versions) await ready.get(id)?.classroom.catchUp(version);
	}

	/** The next round tries again, whatever went wrong: a database that is away is reported by whoever waits for it. */
	const quietly = (task: () => Promise<void>) => () => task().catch(() => {});
	const compareQuietly = quietly(compare);
	const listening = log.listen(
		(id, version) =>
			void ready
				.get(id)
				?.classroom.catchUp(version)
				.catch(() => {}),
		() => void compareQuietly()
	);
	let round = 0;
	let under: Promise<void> = Promise.resolve();
	let timer: ReturnType<typeof setTimeout> | undefined;
	function next(): void {
		timer = setTimeout(() => {
			under = quietly(tick)()
				.then(++round % 30 === 0 ? quietly(putAway) : undefined)
				.then(() => void (stopped || next()));
		}, tickEvery);
	}
	next();

	return {
		open,
		tick,
		size: () => ready.size,
		held: () => [...ready.keys()],
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await under;
			await listening.stop();
			for (const held of ready.values()) await keepSnapshot(held).catch(() => {});
		}
	};
}
