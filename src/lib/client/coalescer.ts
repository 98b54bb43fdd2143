// Gathers changes so that the eye gets at most one a period, in an animation frame: the latest row of each key, never
// a queue. A hidden tab draws no frames and catches up when it is looked at.
import type { Row } from '../sync/delta.ts';
import type { Change } from '../sync/replica.ts';

export type Coalescer = { add: (change: Change) => void; stop: () => void };

/** How to wait; tests turn time themselves. */
export type Frames = {
	now: () => number;
	after: (ms: number, task: () => void) => () => void;
	frame: (task: () => void) => () => void;
};

const browser: Frames = {
	now: () => performance.now(),
	after(ms, task) {
		const timer = setTimeout(task, ms);
		return () => clearTimeout(timer);
	},
	frame(task) {
		const id = requestAnimationFrame(task);
		return () => cancelAnimationFrame(id);
	}
};

export function createCoalescer(show: (change: Change) => void, periodMs: number, frames = browser): Coalescer {
	const gathered = new Map<string, Row | null>();
	let shownAt = -Infinity;
	let cancel: (() => void) | null = null;

	function flush(): void {
		cancel = null;
		shownAt = frames.now();
		const change: Change = { upserts: [], removes: [] };
		for (const [key, row] of gathered) {
			if (row) change.upserts.push([key, row]);
			else change.removes.push(key);
		}
		gathered.clear();
		show(change);
	}

	const draw = () => void (cancel = frames.frame(flush));

	return {
		add({ upserts, removes }) {
			for (const [key, row] of upserts) gathered.set(key, row);
			for (const key of removes) gathered.set(key, null);
			if (cancel) return;
			const wait = shownAt + periodMs - frames.now();
			if (wait > 0) cancel = frames.after(wait, draw);
			else draw();
		},
		stop() {
			cancel?.();
			gathered.clear();
		}
	};
}
