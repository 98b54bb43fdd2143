// The one clock that ages on a screen are counted by: moves every 15 s, in class time where a classroom's clock runs
// faster, and stands still while the connection is stale. On the server, and at first in the browser, it shows the
// time the page was rendered at.
import { toClassTime, type Clock } from '../domain/clock.ts';
import type { Connection } from './client-types.ts';

const EVERY_MS = 15_000;
const OFTEN_MS = 1_000;

export type AgeClock = {
	/** Real time by the server's clock, ms. */
	now: () => number;
	/** The same moment on a classroom's own clock. */
	classNow: (clock: Clock) => number;
	stop: () => void;
};

/** @param renderedAt by the server's clock, as the page says */
export function createAgeClock(connection: Connection | null, renderedAt: number): AgeClock {
	let now = $state(renderedAt);
	let fastest = 1;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function tick(): void {
		if (!connection) return;
		const { state } = connection.status();
		if (state === 'live' || state === 'reconnecting') now = Math.max(now, connection.now());
		timer = setTimeout(tick, Math.max(OFTEN_MS, EVERY_MS / fastest));
	}

	if (connection) timer = setTimeout(tick, OFTEN_MS);

	return {
		now: () => now,
		classNow(clock) {
			if (clock.rate > fastest && connection) {
				fastest = clock.rate;
				clearTimeout(timer);
				timer = setTimeout(tick, OFTEN_MS);
			}
			return toClassTime(clock, now);
		},
		stop: () => clearTimeout(timer)
	};
}
