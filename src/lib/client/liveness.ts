// How live the screen is: live → reconnecting → stale; offline when the device says so; ended for good.
import type { ConnectionState, Ended } from './client-types.ts';
import type { Timers } from './wire.ts';

/** A page just rendered is as good as live for so long; a lost connection may be back within so long. */
const FIRST_MS = 1_500;
const STALE_MS = 10_000;

export type Liveness = {
	state: () => ConnectionState;
	ended: () => Ended | null;
	up: () => void;
	down: () => void;
	network: (isThere: boolean) => void;
	end: (because: Ended) => void;
	stop: () => void;
};

export function createLiveness(timers: Timers, onChange: () => void): Liveness {
	let isUp = false;
	let hasNetwork = true;
	let ended: Ended | null = null;
	let waited: 'live' | 'reconnecting' | 'stale' = 'live';
	let cancel = timers.after(FIRST_MS, () => wait('reconnecting'));
	let told: ConnectionState = 'live';

	function state(): ConnectionState {
		if (ended) return 'ended';
		if (isUp) return 'live';
		return hasNetwork ? waited : 'offline';
	}

	function change(): void {
		if (state() === told) return;
		told = state();
		onChange();
	}

	function wait(as: 'reconnecting' | 'stale'): void {
		waited = as;
		if (as === 'reconnecting') cancel = timers.after(STALE_MS, () => wait('stale'));
		change();
	}

	return {
		state,
		ended: () => ended,
		up() {
			cancel();
			isUp = true;
			hasNetwork = true;
			change();
		},
		down() {
			if (!isUp) return;
			isUp = false;
			wait('reconnecting');
		},
		network(isThere) {
			hasNetwork = isThere;
			change();
		},
		end(because) {
			cancel();
			ended = because;
			change();
		},
		stop: () => cancel()
	};
}
