// How much one connection may ask, and how that is counted. Numbers only: what happens beyond them is serve.ts's.

export type Limits = {
	/** Messages at once, and per second in the long run. */
	burst: number;
	perSecond: number;
	/** Channels followed at a time. */
	channels: number;
	/** Messages that were refused unread, at once; one a second is forgiven. Beyond, the connection is closed. */
	strikes: number;
	/** Packets that may wait for a slow connection before it gets the latest rows instead of every delta. */
	backlog: number;
	/** Packets that may wait before a connection that asks without reading is cut. */
	unread: number;
};

/** A student answers every few seconds; an outbox that comes back from a tunnel sends hundreds; a coach has many rooms. */
export const LIMITS: Limits = {
	burst: 200,
	perSecond: 50,
	channels: 48,
	strikes: 200,
	backlog: 8,
	unread: 2000
};

export type Bucket = {
	/** 0: granted; else how many ms to wait. */
	take: (now: number) => number;
};

/** The usual token bucket: full at first, one token a message. */
export function createBucket(capacity: number, perSecond: number): Bucket {
	let tokens = capacity;
	let filled: number | null = null;
	return {
		take(now) {
			tokens = Math.min(capacity, tokens + (Math.max(0, now - (filled ?? now)) * perSecond) / 1000);
			filled = now;
			if (tokens < 1) return Math.ceil(((1 - tokens) * 1000) / perSecond);
			tokens--;
			return 0;
		}
	};
}
