// A teacher's board as the load sees it: when which version of the classroom's log arrived there.
import type { Socket } from 'socket.io-client';
import type { JoinAnswer } from '#lib/protocol/messages.ts';
import type { Delta } from '#lib/sync/delta.ts';

type Waiting = { version: number; seen: (at: number) => void };

export type Board = {
	/** Calls back with the time at which the board held this version, which may have been before now. */
	when: (version: number, seen: (at: number) => void) => void;
	waiting: () => number;
};

const KEPT = 500;

export function watchBoard(socket: Socket, channel: string): Board {
	let arrivals: { to: number; at: number }[] = [];
	let waiting: Waiting[] = [];
	let newest = 0;

	function arrived(to: number): void {
		const at = performance.now();
		newest = Math.max(newest, to);
		arrivals.push({ to, at });
		if (arrivals.length > 2 * KEPT) arrivals = arrivals.slice(-KEPT);
		if (waiting.length === 0) return;
		for (const { version, seen } of waiting) if (version <= to) seen(at);
		waiting = waiting.filter(({ version }) => version > to);
	}

	const join = () => socket.emit('join', { channel, version: newest === 0 ? null : newest }, take);
	function take(answer: JoinAnswer): void {
		if (answer.kind === 'refused') throw new Error(`the board refused ${channel}: ${answer.refusal.code}`);
		if (answer.kind === 'retry') setTimeout(join, answer.afterMs);
		else arrived(answer.kind === 'delta' ? answer.to : answer.version);
	}

	socket.on('delta', (delta: Delta) => {
		if (delta.channel === channel) arrived(delta.to);
	});
	socket.on('rejoin', join);
	join();

	return {
		when(version, seen) {
			if (version > newest) return void waiting.push({ version, seen });
			let first = arrivals.length - 1;
			while (first > 0 && (arrivals[first - 1]?.to ?? 0) >= version) first--;
			seen(arrivals[first]?.at ?? performance.now());
		},
		waiting: () => waiting.length
	};
}
