// Sessions that end take their sockets with them: at once when they are revoked, soon when their time is over; and
// access to a
// channel is looked at again as soon as the people of its class change. Rules [S1]–[S3].
import type { ClassroomId } from '../../domain/ids.ts';
import type { SignedOut } from '../../protocol/messages.ts';
import { parseChannel } from '../../protocol/channels.ts';
import { isOutOfReach } from './out-of-reach.ts';
import type { Parts } from './parts.ts';
import { closePeer, leaveChannel, type Peer } from './peer.ts';

export type Sessions = {
	/** False when the session was revoked while its handshake was under way. */
	add: (peer: Peer) => boolean;
	remove: (peer: Peer) => void;
	peers: () => Iterable<Peer>;
	/** Looks at every peer again; called twice a minute. */
	review: () => Promise<void>;
	stop: () => void;
};

/** A handshake takes no longer. */
const REMEMBERED_MS = 60_000;

export function createSessions(parts: Parts): Sessions {
	const peersBySession = new Map<string, Set<Peer>>();
	const revokedAt = new Map<string, number>();

	const all = () => [...peersBySession.values()].flatMap((peers) => [...peers]);

	function remove(peer: Peer): void {
		const peers = peersBySession.get(peer.viewer.sessionId);
		peers?.delete(peer);
		if (peers?.size === 0) peersBySession.delete(peer.viewer.sessionId);
	}

	function signOut(peer: Peer, because: SignedOut['because']): void {
		remove(peer);
		peer.link.emit('signedOut', { because });
		closePeer(peer, 0);
		peer.link.end();
	}

	const stopListening = parts.viewers.onRevoked(({ sessionIds }) => {
		for (const id of sessionIds) {
			revokedAt.set(id, parts.clock());
			for (const peer of [...(peersBySession.get(id) ?? [])]) signOut(peer, 'ended');
		}
	});

	async function review(peer: Peer): Promise<void> {
		if (peer.viewer.expiresAt <= parts.clock()) {
			const viewer = await parts.viewers.viewerOf(peer.headers);
			if (viewer?.sessionId !== peer.viewer.sessionId) return signOut(peer, 'expired');
			peer.viewer = viewer;
		}
		await reviewChannels(peer, null);
	}

	async function reviewChannels(peer: Peer, classroom: ClassroomId | null): Promise<void> {
		for (const name of peer.following.names()) {
			const channel = parseChannel(name);
			if (!channel || (classroom !== null && channel.classroom !== classroom)) continue;
			if (await parts.access.mayJoin(peer.viewer, channel)) continue;
			leaveChannel(peer, name);
			peer.link.emit('rejoin', { channel: name });
		}
	}

	async function eachPeer(look: (peer: Peer) => Promise<void>): Promise<void> {
		for (const peer of all()) {
			try {
				await look(peer);
			} catch (error) {
				if (isOutOfReach(error)) return; // looked at again next time
				parts.onFault(error, 'review');
			}
		}
	}

	const stopWatching = parts.access.onMembersChanged(
		(classroom) => void eachPeer((peer) => reviewChannels(peer, classroom))
	);

	return {
		add(peer) {
			const { sessionId } = peer.viewer;
			if (revokedAt.has(sessionId)) return false;
			peersBySession.set(sessionId, (peersBySession.get(sessionId) ?? new Set()).add(peer));
			return true;
		},
		remove,
		peers: all,
		async review() {
			for (const [id, at] of revokedAt) if (parts.clock() - at > REMEMBERED_MS) revokedAt.delete(id);
			await eachPeer(review);
		},
		stop() {
			stopListening();
			stopWatching();
		}
	};
}
