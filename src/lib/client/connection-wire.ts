// Socket.IO as the wire. Decides how to reach the server and when to try again; knows nothing of what is said.
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, Handshake, ServerToClient, TurnedAway } from '../protocol/messages.ts';
import { ANSWER_MS, type Wire } from './wire.ts';

type WireOptions = { url: string | undefined; cookie: string | undefined; handshake: Handshake };

const BUSY_MS = 1_500;

export function createSocketWire({ url, cookie, handshake }: WireOptions): Wire {
	let order = ['websocket', 'polling'];
	const options = {
		auth: handshake,
		autoConnect: false,
		forceNew: true, // simulators open many to one server
		transports: order,
		tryAllTransports: true,
		reconnectionDelay: 300,
		reconnectionDelayMax: 4_000,
		timeout: 8_000,
		extraHeaders: cookie === undefined ? undefined : { cookie }
	};
	const socket: Socket<ServerToClient, ClientToServer> = url === undefined ? io(options) : io(url, options);
	let isUp = false;
	let closed = false;
	let again: ReturnType<typeof setTimeout> | undefined;

	/** After a word from the server Socket.IO leaves the next try to us. */
	function tryLater(): void {
		clearTimeout(again);
		again = setTimeout(() => !closed && socket.connect(), BUSY_MS * (0.5 + Math.random()));
	}

	/** Where WebSockets vanish, or open and end before a word was said, the next try begins with the other transport. */
	function tryOtherFirst(): void {
		socket.io.opts.transports = order = order.toReversed();
	}
	socket.io.on('error', ({ message }) => {
		if (message === 'timeout') tryOtherFirst();
	});
	socket.io.on('close', (reason) => {
		if (!isUp && !closed && reason.startsWith('transport')) tryOtherFirst();
	});

	return {
		open(events) {
			socket.on('hello', (hello) => {
				isUp = true;
				events.up(hello);
			});
			socket.on('disconnect', (reason) => {
				if (isUp) events.down();
				isUp = false;
				if (reason === 'io server disconnect' && !closed) tryLater();
			});
			socket.on('connect_error', (error: Error & { data?: TurnedAway }) => {
				if (!error.data) return; // Socket.IO tries again
				if (error.data.code === 'busy') tryLater();
				else events.turnedAway(error.data);
			});
			socket.on('delta', events.delta);
			socket.on('rejoin', events.rejoin);
			socket.on('signedOut', events.signedOut);
			socket.io.on('ping', events.heard);
			socket.connect();
		},
		join: (message, answer) => void socket.timeout(2 * ANSWER_MS).emit('join', message, unlessLate(answer)),
		leave: (message) => void socket.emit('leave', message),
		command: (message, answer) => void socket.timeout(2 * ANSWER_MS).emit('command', message, unlessLate(answer)),
		network(isThere) {
			if (!isThere) socket.io.engine?.close();
			else if (!socket.connected && !closed) socket.connect();
		},
		close() {
			closed = true;
			clearTimeout(again);
			socket.disconnect();
		}
	};
}

/** Socket.IO forgets an answer that never comes; asking again is not its business. */
const unlessLate =
	<Answer>(answer: (answer: Answer) => void) =>
	(late: Error | null, given: Answer) => {
		if (!late) answer(given);
	};
