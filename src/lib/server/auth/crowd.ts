// Slows down what comes in masses from one address, such as a script that tries class codes. A whole school may share
// an address, so it is generous, in memory, and never more than a matter of seconds.
import { createBucket, type Bucket } from '../realtime/limits.ts';

const REMEMBERED = 5_000;

export type Crowd = {
	/** Counts one from `address`; how many ms it should have waited, 0 if none. */
	count: (address: string) => number;
	/** How many ms `address` has to wait, without counting. */
	wait: (address: string) => number;
};

export function createCrowd(burst: number, perSecond: number, now: () => number): Crowd {
	const byAddress = new Map<string, { bucket: Bucket; waitUntil: number }>();

	return {
		count(address) {
			const known = byAddress.get(address) ?? { bucket: createBucket(burst, perSecond), waitUntil: 0 };
			if (byAddress.size >= REMEMBERED) byAddress.clear();
			byAddress.set(address, known);
			const wait = known.bucket.take(now());
			if (wait > 0) known.waitUntil = now() + wait;
			return wait;
		},
		wait: (address) => Math.max(0, (byAddress.get(address)?.waitUntil ?? 0) - now())
	};
}
