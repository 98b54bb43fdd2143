// Brings a classroom's progress into memory: from a snapshot of this very model if there is one, and the log after it.
import type { CompiledMap } from '../../domain/compiled-map.ts';
import { evolve } from '../../domain/evolve.ts';
import { draftOf, initialState, settled, type Progress } from '../../domain/progress.ts';
import { unpack } from '../../domain/snapshot.ts';
import type { Log, StoredEvent } from '../log/log.ts';
import { asEvent } from './as-event.ts';
import { StorageDown } from './storage-down.ts';

export type Opened = {
	progress: Progress;
	/** The version of the snapshot it was made from; 0 without one. */
	snapshotAt: number;
};

export type OpeningParts = {
	log: Log;
	modelHash: string;
	onFault: (error: unknown) => void;
};

export async function openProgress(parts: OpeningParts, id: number, map: CompiledMap): Promise<Opened> {
	const start = (await fromSnapshot(parts, id, map)) ?? initialState(map);
	const snapshotAt = start.version;
	const draft = draftOf(start);
	for await (const events of reachable(parts.log.chunks(id, snapshotAt)))
		for (const event of events) evolve(draft, asEvent(event));
	return { progress: settled(draft), snapshotAt };
}

/** A snapshot is a short cut and never the truth: one that cannot be read is reported and passed over. */
async function fromSnapshot(
	{ log, modelHash, onFault }: OpeningParts,
	id: number,
	map: CompiledMap
): Promise<Progress | null> {
	const snapshot = await log.loadSnapshot(id, modelHash).catch((cause: unknown) => {
		throw new StorageDown(cause);
	});
	if (!snapshot) return null;
	try {
		return unpack(map, snapshot.body);
	} catch (error) {
		onFault(error);
		return null;
	}
}

/** Whatever goes wrong while reading is the storage's; what is done with the events is not. */
async function* reachable(chunks: AsyncIterable<StoredEvent[]>): AsyncGenerator<StoredEvent[]> {
	const iterator = chunks[Symbol.asyncIterator]();
	for (;;) {
		const { done, value } = await iterator.next().catch((cause: unknown) => {
			throw new StorageDown(cause);
		});
		if (done) return;
		yield value;
	}
}
