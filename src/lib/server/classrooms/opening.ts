// Brings a classroom's progress into memory: from a snapshot of this very model if there is one, and the log after it.
import type { CompiledMap } from '../../domain/compiled-map.ts';
import { evolve } from '../../domain/evolve.ts';
import { draftOf, initialState, settled, type Progress } from '../../domain/progress.ts';
import { unpack } from '../../domain/snapshot.ts';
import type { Log } from '../log/log.ts';
import { asEvent } from './as-event.ts';
import { StorageDown } from './storage-down.ts';

export type Opened = {
	progress: Progress;
	/** The version of the snapshot it was made from; 0 without one. */
	snapshotAt: number;
};

export async function openProgress(log: Log, id: number, map: CompiledMap, modelHash: string): Promise<Opened> {
	try {
		const snapshot = await log.loadSnapshot(id, modelHash);
		const draft = draftOf(snapshot ? unpack(map, snapshot.body) : initialState(map));
		for await (const events of log.chunks(id, draft.version)) for (const event of events) evolve(draft, asEvent(event));
		return { progress: settled(draft), snapshotAt: snapshot?.version ?? 0 };
	} catch (cause) {
		throw new StorageDown(cause);
	}
}
