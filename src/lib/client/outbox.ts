// Commands on their way: in order for each classroom, each sent again with the same id until it is answered.
// Must not know what a command means.
import type { Refusal } from '../domain/refusals.ts';
import type { CommandAnswer, CommandMessage, Done, Refused, WireCommand } from '../protocol/messages.ts';
import { ANSWER_MS, type Timers } from './wire.ts';

/** Where waiting commands outlive the page. Without one they live as long as it does. */
export type OutboxStore = {
	put: (message: CommandMessage) => void;
	remove: (id: string) => void;
	/** What an earlier page left, in order. */
	load: () => Promise<CommandMessage[]>;
};

type Waiting = { message: CommandMessage; resolve: (answer: Done | Refused) => void };
type Queue = { waiting: Waiting[]; busy: boolean; cancel: () => void };

type Parts = {
	transmit: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
	timers: Timers;
	newId: () => string;
	onCount: () => void;
	store?: OutboxStore | undefined;
};

export type Outbox = {
	send: (classroom: number, command: WireCommand, words?: string) => Promise<Done | Refused>;
	size: () => number;
	up: () => void;
	down: () => void;
	/** Nothing is sent any more; what waits is answered with this. */
	end: (refusal: Refusal) => void;
};

/** At 3 bytes a letter this stays below what the server takes in one message. */
const LONGEST = 20_000;
const TOO_LARGE: Refused = { kind: 'refused', refusal: { code: 'tooLarge', max: LONGEST } };

export function createOutbox({ transmit, timers, newId, onCount, store }: Parts): Outbox {
	const queues = new Map<number, Queue>();
	let isUp = false;
	let ended: Refusal | null = null;

	function queueOf(classroom: number): Queue {
		const queue = queues.get(classroom) ?? { waiting: [], busy: false, cancel: () => {} };
		queues.set(classroom, queue);
		return queue;
	}

	function release(queue: Queue): void {
		queue.cancel();
		queue.busy = false;
	}

	function later(queue: Queue, ms: number, attempts: 0 | 1): void {
		queue.cancel();
		queue.cancel = timers.after(ms, () => {
			const head = queue.waiting[0];
			if (head) head.message.attempt += attempts;
			queue.busy = false;
			pump(queue);
		});
	}

	function pump(queue: Queue): void {
		const head = queue.waiting[0];
		if (!isUp || queue.busy || !head) return;
		queue.busy = true;
		later(queue, ANSWER_MS, 1);
		transmit({ ...head.message }, (answer) => receive(queue, head, answer));
	}

	function receive(queue: Queue, head: Waiting, answer: CommandAnswer): void {
		if (queue.waiting[0] !== head || ended) return; // answered before
		if (answer.kind === 'retry') return later(queue, answer.afterMs, 1);
		if (answer.kind === 'refused' && answer.refusal.code === 'tooMany') return later(queue, answer.refusal.afterMs, 0);
		queue.waiting.shift();
		store?.remove(head.message.id);
		release(queue);
		head.resolve(answer);
		onCount();
		pump(queue);
	}

	function enqueue(message: CommandMessage, resolve: Waiting['resolve']): void {
		const queue = queueOf(message.classroom);
		queue.waiting.push({ message, resolve });
		onCount();
		pump(queue);
	}

	void store?.load().then((left) => {
		for (const message of left) enqueue({ ...message, attempt: message.attempt + 1 }, () => {});
	});

	return {
		send(classroom, command, words) {
			if (ended) return Promise.resolve({ kind: 'refused', refusal: ended });
			const message = { id: newId(), attempt: 1, classroom, command, ...(words !== undefined && { words }) };
			if (JSON.stringify(message).length > LONGEST) return Promise.resolve(TOO_LARGE);
			store?.put(message);
			return new Promise((resolve) => enqueue(message, resolve));
		},
		size: () => [...queues.values()].reduce((sum, { waiting }) => sum + waiting.length, 0),
		up() {
			isUp = true;
			for (const queue of queues.values()) pump(queue);
		},
		down() {
			isUp = false;
			for (const queue of queues.values()) {
				const head = queue.waiting[0];
				if (queue.busy && head) head.message.attempt++;
				release(queue);
			}
		},
		end(refusal) {
			ended = refusal;
			isUp = false;
			for (const queue of queues.values()) {
				release(queue);
				for (const { resolve } of queue.waiting.splice(0)) resolve({ kind: 'refused', refusal });
			}
			onCount();
		}
	};
}
