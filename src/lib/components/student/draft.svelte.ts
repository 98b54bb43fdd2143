// A draft while it is written: kept after a quiet moment, not more often than that is worth, and at once before leaving.
// Until it is kept, it is put aside on the device as well, so that a reload loses nothing.
import type { Timers } from '#lib/client/wire.ts';

type Parts = {
	/** As it was kept last. */
	kept: string;
	/** Put aside by this page before a reload, and not kept since. */
	unkept: string | null;
	/** True once it is durable; while the connection is gone it waits. */
	keep: (words: string) => Promise<boolean>;
	/** Null: there is nothing to put aside any more. */
	putAside: (words: string | null) => void;
	timers: Timers;
};

export type Draft = {
	words: string;
	readonly state: 'kept' | 'keeping' | 'changed';
	/** Now, whatever the clock says. */
	flush: () => void;
	/** It is turned in, and nothing is kept any more. */
	close: () => void;
};

/** Quiet for so long, and so long between two keepings; nobody who goes on writing waits any longer than that. */
export const QUIET_MS = 2_000;
export const BETWEEN_MS = 20_000;

export function createDraft({ kept: first, unkept, keep, putAside, timers }: Parts): Draft {
	let words = $state(unkept ?? first);
	let kept = $state.raw(first);
	let isKeeping = $state(false);
	let keptAt = -Infinity;
	let changedAt: number | null = null;
	let isUrgent = false;
	let isClosed = false;
	let cancel = () => {};

	async function keepNow(): Promise<void> {
		cancel();
		if (isClosed || isKeeping || words === kept) return;
		isKeeping = true;
		isUrgent = false;
		changedAt = null;
		const sent = words;
		const isDone = await keep(sent);
		isKeeping = false;
		keptAt = timers.now();
		if (isDone) kept = sent;
		if (words === kept) putAside(null);
		else if (isDone && isUrgent) void keepNow();
		else if (isDone) wait();
	}

	function wait(): void {
		cancel();
		const now = timers.now();
		changedAt ??= now;
		const quiet = Math.max(now + QUIET_MS, keptAt + BETWEEN_MS);
		cancel = timers.after(Math.max(0, Math.min(quiet, changedAt + BETWEEN_MS) - now), () => void keepNow());
	}

	if (unkept !== null && unkept !== first) wait();

	return {
		get words() {
			return words;
		},
		set words(next) {
			words = next;
			putAside(next === kept ? null : next);
			if (!isClosed) wait();
		},
		get state() {
			return isKeeping ? 'keeping' : words === kept ? 'kept' : 'changed';
		},
		flush() {
			isUrgent = true;
			void keepNow();
		},
		close() {
			isClosed = true;
			cancel();
			putAside(null);
		}
	};
}
