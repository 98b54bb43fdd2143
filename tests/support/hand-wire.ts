// A connection whose every packet a test carries by hand: late, twice, in another order, or not at all. On one end the
// real client's conversation, on the other the real server's peer.
import { createConversation } from '#lib/client/conversation.ts';
import { newId } from '#lib/client/new-id.ts';
import type { Wire, WireEvents } from '#lib/client/wire.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import type { Viewer } from '#lib/server/auth/auth-types.ts';
import type { Link } from '#lib/server/realtime/link.ts';
import type { Parts } from '#lib/server/realtime/parts.ts';
import { closePeer, createPeer, type Peer } from '#lib/server/realtime/peer.ts';
import { serve } from '#lib/server/realtime/serve.ts';
import type { HandTimers } from './hand-timers.ts';
import type { Chance } from './seeded.ts';

type Packet = () => void;

export type HandClient = {
	conversation: ReturnType<typeof createConversation>;
	connect: (parts: Parts) => void;
	disconnect: () => void;
	isConnected: () => boolean;
	/** The server's packets pile up, and the server sees it. */
	clog: () => void;
	/** Carries one packet; on a rough connection perhaps out of turn, twice, or never. */
	carry: (chance: Chance, isRough: boolean) => void;
	/** Carries everything there is, in order. */
	carryAll: () => void;
};

export function createHandClient(viewer: Viewer, timers: HandTimers): HandClient {
	let events: WireEvents | null = null;
	let peer: Peer | null = null;
	let parts: Parts | null = null;
	let up: Packet[] = [];
	let down: Packet[] = [];
	let isUp = false;
	let isClogged = false;

	/** What is sent on one connection arrives on that connection or never. */
	function say(event: string, message: unknown, answer?: (answer: never) => void): void {
		const [to, by] = [peer, parts];
		const queue = down;
		const copy: unknown = structuredClone(message);
		const ack = (given: unknown) => queue.push(() => answer?.(structuredClone(given) as never));
		up.push(() => to && by && serve(by, to, event, answer ? [copy, ack] : [copy]));
	}

	const wire: Wire = {
		open: (given) => void (events = given),
		join: (message, answer) => say('join', message, answer),
		leave: (message) => say('leave', message),
		command: (message, answer) => say('command', message, answer),
		network: () => {},
		close: () => {}
	};

	function linkOver(queue: Packet[]): Link {
		return {
			emit(event, message) {
				const copy = structuredClone(message);
				queue.push(() => {
					if (event === 'hello') isUp = true;
					const receive = event === 'hello' ? events?.up : events?.[event as Exclude<typeof event, 'hello'>];
					(receive as (message: unknown) => void)(copy);
				});
			},
			waiting: () => (isClogged ? 1_000 : 0),
			cut: () => {},
			end: () => {}
		};
	}

	function disconnect(): void {
		if (peer) closePeer(peer, 0);
		if (isUp) events?.down();
		isUp = isClogged = false;
		peer = parts = null;
		up = [];
		down = [];
	}

	function unclog(): void {
		isClogged = false;
		peer?.following.drained();
	}

	return {
		conversation: createConversation({ wire, timers, newId }),
		disconnect,
		isConnected: () => peer !== null,
		connect(given) {
			disconnect();
			const link = linkOver(down);
			parts = given;
			peer = createPeer(given, viewer, {}, link);
			link.emit('hello', { protocol: PROTOCOL_VERSION, now: timers.now(), epoch: given.epoch });
		},
		clog: () => void (isClogged = true),
		carry(chance, isRough) {
			const queue = chance.is(0.4) && up.length > 0 ? up : down;
			const isUnsafe = isRough && isUp; // the hello comes first: before it nobody sends
			const index = isUnsafe && chance.is(0.15) ? chance.pick(queue.length) : 0;
			const packet = queue[index];
			if (!packet) return;
			if (!isUnsafe || chance.is(0.92)) queue.splice(index, 1);
			if (!isUnsafe || chance.is(0.93)) packet();
			if (isClogged && chance.is(0.1)) unclog();
		},
		carryAll() {
			unclog();
			while (up.length + down.length > 0) (up.shift() ?? down.shift())?.();
		}
	};
}
