// Streams in memory for tests and trials: what Postgres keeps, as plain maps. Several memory logs may share one store,
// as nodes share a database.
import { asStored } from './as-stored.ts';
import { Offence } from './failure.ts';
import type { Batch, Snapshot, StoredEvent } from './log.ts';

export type Stream = {
	schoolId: number;
	events: StoredEvent[];
	commandIds: Set<string>;
	nextDueAt: number | null;
	snapshots: Map<string, Snapshot>;
};

type Text = { schoolId: number; author: number; body: string };

export type MemoryStore = {
	streams: Map<number, Stream>;
	/** People's own words, by id. */
	texts: Map<string, Text>;
	listeners: Set<(classroomId: number, version: number) => void>;
	/** What a row in `classrooms` is in Postgres: without it every append is a conflict. */
	addClassroom(schoolId: number, classroomId: number): void;
	/** All of them or, if one offends, none; those whose version moved on are left out. */
	write(batches: readonly Batch[]): Map<number, number>;
};

type Checked = { stream: Stream; batch: Batch; events: StoredEvent[] };

function check(stream: Stream, batch: Batch): Checked {
	const recordedAt = Date.now();
	const events: StoredEvent[] = [];
	for (const command of batch.commands.map(asStored)) {
		if (stream.commandIds.has(command.commandId)) throw new Offence('duplicateCommand', command.commandId);
		command.events.forEach((event, ordinal) => {
			const version = batch.expected + events.length + 1;
			events.push({ ...event, version, commandId: command.commandId, ordinal, recordedAt });
		});
	}
	return { stream, batch, events };
}

function checkWords(texts: MemoryStore['texts'], { commands }: Batch): void {
	for (const { commandId, words } of commands)
		if (words && texts.has(commandId)) throw new Offence('duplicateCommand', commandId);
}

function keepWords(texts: MemoryStore['texts'], { schoolId, commands }: Batch): void {
	for (const { commandId, words } of commands) if (words) texts.set(commandId, { schoolId, ...words });
	for (const id of commands.flatMap(({ forgets = [] }) => forgets))
		if (texts.get(id)?.schoolId === schoolId) texts.delete(id);
}

function keep({ stream, batch, events }: Checked): number {
	for (const event of events) stream.events.push(Object.freeze(event));
	for (const { commandId } of events) stream.commandIds.add(commandId);
	stream.nextDueAt = batch.nextDueAt === null ? null : Math.ceil(batch.nextDueAt);
	return stream.events.length;
}

export function createMemoryStore(): MemoryStore {
	const streams = new Map<number, Stream>();
	const texts: MemoryStore['texts'] = new Map();
	const listeners: MemoryStore['listeners'] = new Set();

	function write(batches: readonly Batch[]): Map<number, number> {
		const checked: Checked[] = [];
		for (const batch of batches) {
			const stream = streams.get(batch.classroomId);
			const isCurrent = stream?.schoolId === batch.schoolId && stream.events.length === batch.expected;
			if (!stream || !isCurrent) continue;
			checkWords(texts, batch);
			checked.push(check(stream, batch));
		}
		const versions = new Map(checked.map((one) => [one.batch.classroomId, keep(one)]));
		for (const { batch } of checked) keepWords(texts, batch);
		for (const listener of listeners) versions.forEach((version, id) => listener(id, version));
		return versions;
	}

	return {
		streams,
		texts,
		listeners,
		addClassroom(schoolId, classroomId) {
			streams.set(classroomId, {
				schoolId,
				events: [],
				commandIds: new Set(),
				nextDueAt: null,
				snapshots: new Map()
			});
		},
		write
	};
}
