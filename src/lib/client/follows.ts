// The channels this page follows: asks, asks again after a gap or a lost connection, and tells the screens what
// changed. Must not know what a row means.
import type { JoinAnswer, JoinMessage, LeaveMessage, Refused } from '../protocol/messages.ts';
import type { Delta, Row, Snapshot } from '../sync/delta.ts';
import { createReplica, type Change, type Replica, type Step } from '../sync/replica.ts';
import { ANSWER_MS, type Timers } from './wire.ts';

type Listener = { onChange: (change: Change) => void; onRefused: (refused: Refused) => void };
type Followed = {
	channel: string;
	replica: Replica;
	listeners: Set<Listener>;
	/** The question that is open; its answer alone counts. */
	question: number;
	cancel: () => void;
};

type Parts = {
	join: (message: JoinMessage, answer: (answer: JoinAnswer) => void) => void;
	leave: (message: LeaveMessage) => void;
	timers: Timers;
};

export type Follows = {
	follow: (start: Snapshot, listener: Listener) => () => void;
	push: (delta: Delta) => void;
	rejoin: (channel: string) => void;
	up: () => void;
	down: () => void;
	/** What versions count from is gone: everything is asked for anew. */
	forget: () => void;
};

export function createFollows({ join, leave, timers }: Parts): Follows {
	const followed = new Map<string, Followed>();
	let isUp = false;

	function take(one: Followed, { change, ask: again }: Step): void {
		if (change) tell(one, change);
		if (again) ask(one);
	}

	function ask(one: Followed): void {
		one.cancel();
		if (!isUp || !followed.has(one.channel)) return;
		const { number, version } = one.replica.ask();
		one.question = number;
		one.cancel = timers.after(ANSWER_MS, () => ask(one));
		join({ channel: one.channel, version }, (answer) => {
			if (one.question === number) receive(one, number, answer);
		});
	}

	function receive(one: Followed, number: number, answer: JoinAnswer): void {
		one.cancel();
		if (answer.kind === 'retry') return askLater(one, answer.afterMs);
		if (answer.kind !== 'refused') return take(one, one.replica.answer(number, answer));
		if (answer.refusal.code === 'tooMany') return askLater(one, answer.refusal.afterMs);
		one.replica.unanswered(number);
		for (const { onRefused } of [...one.listeners]) onRefused(answer);
	}

	function askLater(one: Followed, ms: number): void {
		one.cancel = timers.after(ms, () => ask(one));
	}

	function start(from: Snapshot): Followed {
		const one: Followed = {
			channel: from.channel,
			replica: createReplica(from),
			listeners: new Set(),
			question: 0,
			cancel: () => {}
		};
		followed.set(from.channel, one);
		ask(one);
		return one;
	}

	/** The page was rendered anew while the channel was followed: whoever is behind is told the difference. */
	function reconcile(one: Followed, from: Snapshot, listener: Listener): void {
		const mine = one.replica.version();
		if (mine !== null && from.version > mine) {
			const change = difference(one.replica.rows(), new Map(from.rows));
			one.replica = createReplica(from);
			tell(one, change);
			ask(one);
		} else if (from.version !== mine) {
			listener.onChange(difference(new Map(from.rows), one.replica.rows()));
		}
	}

	return {
		follow(from, given) {
			const listener = { ...given };
			const known = followed.get(from.channel);
			const one = known ?? start(from);
			if (known) reconcile(known, from, listener);
			one.listeners.add(listener);
			return () => {
				if (!one.listeners.delete(listener) || one.listeners.size > 0) return;
				one.cancel();
				followed.delete(one.channel);
				if (isUp) leave({ channel: one.channel });
			};
		},
		push(delta) {
			const one = followed.get(delta.channel);
			if (one) take(one, one.replica.push(delta));
		},
		rejoin(channel) {
			const one = followed.get(channel);
			if (one) ask(one);
		},
		up() {
			isUp = true;
			for (const one of followed.values()) ask(one);
		},
		down() {
			isUp = false;
			for (const one of followed.values()) {
				one.cancel();
				one.replica.unanswered(one.question);
			}
		},
		forget() {
			for (const { replica } of followed.values()) replica.forget();
		}
	};
}

function tell({ listeners }: Followed, change: Change): void {
	for (const { onChange } of [...listeners]) onChange(change);
}

function difference(before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): Change {
	return { upserts: [...after], removes: [...before.keys()].filter((key) => !after.has(key)) };
}
