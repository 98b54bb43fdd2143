// Live connections over Socket.IO: wires sockets to peers and back. The only file here that knows Socket.IO.
import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient, TurnedAway } from '../../protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { RequestHeaders } from '../auth/auth-types.ts';
import { newCounts, type Counts } from './counts.ts';
import { handshake, type Welcome } from './handshake.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Link } from './link.ts';
import { isOutOfReach } from './out-of-reach.ts';
import type { Parts } from './parts.ts';
import { closePeer, createPeer, type Peer } from './peer.ts';
import { serve } from './serve.ts';
import { createSessions, type Sessions } from './sessions.ts';

type LiveSocket = Socket<ClientToServer, ServerToClient, Record<never, never>, { welcome?: Welcome }>;
type LiveServer = Server<ClientToServer, ServerToClient, Record<never, never>, { welcome?: Welcome }>;

export type RealtimeParts = Omit<Parts, 'limits' | 'counts' | 'clock'> & {
	io: Server;
	limits?: Partial<Limits>;
	clock?: () => number;
};

export type Realtime = {
	counts: () => Readonly<Counts>;
	/** Looks at all sessions again, now instead of within half a minute. */
	review: () => Promise<void>;
	/** Lets go of every socket: its client will try again, here or elsewhere. */
	stop: () => Promise<void>;
};

const REVIEW_MS = 30_000;

class HandshakeError extends Error {
	readonly data: TurnedAway;
	constructor(data: TurnedAway) {
		super(data.code);
		this.data = data;
	}
}

export function createRealtime({ io: server, limits, clock = Date.now, ...rest }: RealtimeParts): Realtime {
	const io = server as LiveServer;
	const parts: Parts = { ...rest, clock, limits: { ...LIMITS, ...limits }, counts: newCounts() };
	const sessions = createSessions(parts);
	let stopped = false;

	io.use((socket, next) => {
		if (stopped) return next(); // a later boot on the same server has its own
		handshake(parts.viewers, headersOf(socket), socket.handshake.auth).then(
			(result) => {
				if ('code' in result) return next(new HandshakeError(result));
				socket.data.welcome = result;
				next();
			},
			(error: unknown) => {
				if (!isOutOfReach(error)) parts.onFault(error, 'handshake');
				next(new HandshakeError({ code: 'busy' }));
			}
		);
	});

	const onConnection = (socket: LiveSocket) => connect(parts, sessions, socket);
	io.on('connection', onConnection);
	const reviewing = setInterval(() => void sessions.review(), REVIEW_MS);
	reviewing.unref();

	return {
		counts: () => parts.counts,
		review: sessions.review,
		async stop() {
			stopped = true;
			clearInterval(reviewing);
			io.off('connection', onConnection);
			sessions.stop();
			for (const peer of sessions.peers()) {
				closePeer(peer, 0);
				peer.link.cut();
			}
		}
	};
}

const headersOf = ({ handshake: { headers } }: LiveSocket): RequestHeaders => ({
	cookie: headers.cookie,
	host: headers.host
});

function connect(parts: Parts, sessions: Sessions, socket: LiveSocket): void {
	const { welcome } = socket.data;
	if (!welcome) return void socket.conn.close();
	const peer = createPeer(parts, welcome.viewer, headersOf(socket), linkTo(socket));
	if (!sessions.add(peer)) {
		socket.emit('signedOut', { because: 'ended' });
		return void socket.disconnect(true);
	}
	parts.counts.sockets++;
	socket.emit('hello', { protocol: PROTOCOL_VERSION, now: parts.clock(), epoch: parts.epoch });
	listen(parts, sessions, socket, peer);
}

function listen(parts: Parts, sessions: Sessions, socket: LiveSocket, peer: Peer): void {
	const onDrain = () => peer.following.drained();
	socket.conn.on('drain', onDrain);
	socket.onAny((event: string, ...args: unknown[]) => serve(parts, peer, event, args));
	socket.on('disconnect', (reason) => {
		parts.counts.sockets--;
		socket.conn.off('drain', onDrain);
		sessions.remove(peer);
		closePeer(peer, reason === 'ping timeout' ? silence(socket) : 0);
	});
}

/** A peer that answers no ping has been silent since the last one it answered. */
const silence = ({ nsp }: LiveSocket): number => nsp.server.engine.opts.pingTimeout ?? 0;

function linkTo(socket: LiveSocket): Link {
	// The queue of packets is not in the type; without it there is no telling a slow connection from a quick one.
	const conn = socket.conn as unknown as { writeBuffer: readonly unknown[]; close: () => void };
	const emit = socket.emit.bind(socket) as Link['emit'];
	return {
		emit,
		waiting: () => conn.writeBuffer.length,
		cut: () => conn.close(),
		end: () => void socket.disconnect(true)
	};
}
