// Rows of one channel for a screen: as the page was rendered, then as the connection tells. On the server there is no
// connection, and the first browser render reads the same rows, so nothing flashes.
import { SvelteMap } from 'svelte/reactivity';
import type { Refused } from '../protocol/messages.ts';
import type { Row, Snapshot } from '../sync/delta.ts';
import type { Change } from '../sync/replica.ts';
import type { Connection, LiveView } from './client-types.ts';
import { createCoalescer } from './coalescer.ts';

type Options = {
	/** Changes reach the screen at most so often a second, in an animation frame; without it, at once. */
	hz?: number;
	/** The channel may not be followed, or not any more. */
	onRefused?: (refused: Refused) => void;
};

export function createLiveView<Rows extends object>(
	connection: Connection | null,
	snapshot: Snapshot,
	{ hz, onRefused }: Options = {}
): LiveView<Rows> {
	const rows = new SvelteMap<string, Row>(snapshot.rows);

	function show({ upserts, removes }: Change): void {
		for (const key of removes) rows.delete(key);
		for (const [key, row] of upserts) rows.set(key, row);
	}

	const coalescer = hz === undefined ? null : createCoalescer(show, 1000 / hz);
	const unfollow = connection?.follow(snapshot, coalescer?.add ?? show, onRefused);

	return {
		get: <Key extends keyof Rows & string>(key: Key) => rows.get(key) as Rows[Key] | undefined,
		list: <R extends Row>(prefix: string) => {
			const listed: R[] = [];
			for (const [key, row] of rows) if (key.startsWith(prefix)) listed.push(row as R);
			return listed;
		},
		leave() {
			unfollow?.();
			coalescer?.stop();
		}
	};
}
