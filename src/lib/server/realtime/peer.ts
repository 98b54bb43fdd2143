// One connected viewer: who, by what connection, following what.
import type { RequestHeaders, Viewer } from '../auth/auth-types.ts';
import type { Link } from './link.ts';
import { createBucket, type Bucket } from './limits.ts';
import type { Parts } from './parts.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';

export type Peer = {
	viewer: Viewer;
	/** As they came with the handshake: a session is looked up by them again when its time seems over. */
	headers: RequestHeaders;
	link: Link;
	following: Subscriptions;
	/** A student's own presence, by channel: how to end it. */
	present: Map<string, (agoMs: number) => void>;
	messages: Bucket;
	strikes: Bucket;
	closed: boolean;
};

export function createPeer({ limits, counts }: Parts, viewer: Viewer, headers: RequestHeaders, link: Link): Peer {
	return {
		viewer,
		headers,
		link,
		following: createSubscriptions(link, counts, limits.backlog),
		present: new Map(),
		messages: createBucket(limits.burst, limits.perSecond),
		strikes: createBucket(limits.strikes, 1),
		closed: false
	};
}

/** @param agoMs for how long the other side had been silent */
export function closePeer(peer: Peer, agoMs: number): void {
	if (peer.closed) return;
	peer.closed = true;
	peer.following.leaveAll();
	for (const depart of peer.present.values()) depart(agoMs);
	peer.present.clear();
}

export function leaveChannel(peer: Peer, channel: string): void {
	peer.following.leave(channel);
	peer.present.get(channel)?.(0);
	peer.present.delete(channel);
}
