// One page's conversation with the server, over whatever carries it. Orders the parts; each knows its own rules.
import type { Refusal } from '../domain/refusals.ts';
import type { Connection, Ended, Status } from './client-types.ts';
import { createFollows } from './follows.ts';
import { createLiveness } from './liveness.ts';
import { createOutbox, type OutboxStore } from './outbox.ts';
import type { Timers, Wire } from './wire.ts';

type Parts = { wire: Wire; timers: Timers; newId: () => string; store?: OutboxStore | undefined };

const REFUSAL: Record<Ended, Refusal> = {
	signedOut: { code: 'signedOut' },
	expired: { code: 'signedOut' },
	outdated: { code: 'outdated' }
};

export function createConversation({ wire, timers, newId, store }: Parts): Connection & Pick<Wire, 'network'> {
	const listeners = new Set<(status: Status) => void>();
	let offset = 0;
	let epoch: string | null = null;
	let lastHeard = timers.now();

	const now = () => timers.now() + offset;
	const status = (): Status => ({
		state: liveness.state(),
		lastHeard: lastHeard + offset,
		waiting: outbox.size(),
		ended: liveness.ended()
	});
	const tell = () => {
		const current = status();
		for (const listener of [...listeners]) listener(current);
	};
	const heard = () => void (lastHeard = timers.now());

	const liveness = createLiveness(timers, tell);
	const follows = createFollows({ join: wire.join, leave: wire.leave, timers });
	const outbox = createOutbox({ transmit: wire.command, timers, newId, onCount: tell, store });

	function end(because: Ended): void {
		follows.down();
		liveness.end(because);
		outbox.end(REFUSAL[because]);
		wire.close();
	}

	wire.open({
		up(hello) {
			heard();
			offset = hello.now - timers.now();
			if (epoch !== null && epoch !== hello.epoch) follows.forget();
			epoch = hello.epoch;
			liveness.up();
			follows.up();
			outbox.up();
		},
		down() {
			follows.down();
			outbox.down();
			liveness.down();
		},
		heard() {
			heard();
			tell();
		},
		delta(delta) {
			heard();
			follows.push(delta);
		},
		rejoin: ({ channel }) => follows.rejoin(channel),
		signedOut: ({ because }) => end(because === 'expired' ? 'expired' : 'signedOut'),
		turnedAway: ({ code }) => end(code)
	});

	return {
		send: outbox.send,
		follow: (start, onChange, onRefused = () => {}) => follows.follow(start, { onChange, onRefused }),
		status,
		onStatus(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		now,
		network(isThere) {
			liveness.network(isThere);
			wire.network(isThere);
		},
		stop() {
			follows.down();
			liveness.stop();
			outbox.end({ code: 'signedOut' });
			listeners.clear();
			wire.close();
		}
	};
}
