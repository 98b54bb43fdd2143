// The channels one connection follows. A slow connection gets no queue of deltas: what it lacks is looked up when it
// can take more, so it always gets the latest rows. Must not know what rows mean or who may see them.
import type { Refused } from '../../protocol/messages.ts';
import type { Subscription } from '../classrooms/classroom-types.ts';
import type { Delta, Resumed } from '../../sync/delta.ts';
import type { Counts } from './counts.ts';
import type { Link } from './link.ts';

export type Subscribe = (onDelta: (delta: Delta) => void) => Promise<Subscription | Refused>;

type Followed = {
	/** Null while it is looked up. */
	subscription: Subscription | null;
	/** The version the viewer stands at once everything sent has arrived. */
	sent: number;
	/** Deltas were left out: because the connection is slow, or before the subscription was known. */
	behind: boolean;
};

export type Subscriptions = {
	has: (channel: string) => boolean;
	/** Those being looked up among them. */
	names: () => string[];
	size: () => number;
	/** Follows the channel from now on, in place of an earlier following. Null: left or joined again meanwhile. */
	join: (channel: string, mine: number | null, subscribe: Subscribe) => Promise<Resumed | Refused | null>;
	leave: (channel: string) => void;
	leaveAll: () => void;
	/** The connection can take more. */
	drained: () => void;
};

const standing = (resumed: Resumed): number => (resumed.kind === 'delta' ? resumed.to : resumed.version);

/** @param backlog packets that may wait before deltas are left out */
export function createSubscriptions(link: Link, counts: Counts, backlog: number): Subscriptions {
	const followed = new Map<string, Followed>();
	const wanted = new Map<string, Followed>();
	let anyBehind = false;

	function tell(one: Followed, delta: Delta): void {
		if (one.behind) return;
		if (one.subscription === null) one.behind = true;
		else if (link.waiting() > backlog) {
			one.behind = anyBehind = true;
			counts.shed++;
		} else {
			one.sent = delta.to;
			link.emit('delta', delta);
		}
	}

	/** What a viewer lacks who was told of nothing since `mine`. */
	function settle(one: Followed, subscription: Subscription, mine: number | null): Resumed {
		const resumed = one.behind ? subscription.since(mine) : subscription.resumed;
		one.subscription = subscription;
		one.behind = false;
		one.sent = standing(resumed);
		return resumed;
	}

	function catchUp(channel: string, one: Followed): void {
		const lacking = one.subscription?.since(one.sent);
		if (!lacking) return;
		one.behind = false;
		one.sent = standing(lacking);
		if (lacking.kind === 'snapshot') link.emit('rejoin', { channel });
		if (lacking.kind !== 'delta') return;
		const { from, to, upserts, removes } = lacking;
		link.emit('delta', { channel, from, to, upserts, removes });
	}

	function leave(channel: string): void {
		wanted.delete(channel);
		followed.get(channel)?.subscription?.leave();
		followed.delete(channel);
	}

	return {
		has: (channel) => wanted.has(channel),
		names: () => [...wanted.keys()],
		size: () => wanted.size,
		async join(channel, mine, subscribe) {
			const one: Followed = { subscription: null, sent: 0, behind: false };
			wanted.set(channel, one);
			const found = await subscribe((delta) => tell(one, delta));
			const isOvertaken = wanted.get(channel) !== one;
			if ('kind' in found) {
				if (!isOvertaken) leave(channel);
				return found;
			}
			if (isOvertaken) {
				found.leave();
				return null;
			}
			leave(channel);
			wanted.set(channel, one);
			followed.set(channel, one);
			return settle(one, found, mine);
		},
		leave,
		leaveAll() {
			for (const channel of [...wanted.keys()]) leave(channel);
		},
		drained() {
			if (!anyBehind) return;
			anyBehind = false;
			for (const [channel, one] of followed) if (one.behind) catchUp(channel, one);
		}
	};
}
