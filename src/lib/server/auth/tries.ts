// Keeps the counts behind slow-down.ts. A try is counted as a miss before it is judged and forgiven when it was right,
// so that many sent at once cannot slip past the pause together.
import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../db/clients.ts';
import { signInTries } from '../db/schema/sign-in-tries.ts';
import { FORGET_MS, pause, type Misses, type TryRecord } from './slow-down.ts';

const NEVER: Misses = { count: 0, lastAt: 0 };
const KNOWN_FOR_MS = 180 * 24 * 60 * 60_000;

/** `pauseAfter`: how long this device must wait if the try turns out wrong. */
export type Admission = { kind: 'wait'; ms: number } | { kind: 'go'; pauseAfter: number };

export type Tries = {
	/** May this device try to get in as `subject` now? */
	begin: (subject: string, device: string) => Promise<Admission>;
	/** The try was right. */
	succeed: (subject: string, device: string) => Promise<void>;
	/** Everything about `subject` starts anew. */
	forget: (subject: string) => Promise<void>;
	/** How many misses came in the last hour from devices that never got in, by subject. */
	strangerMisses: (subjects: readonly string[]) => Promise<Map<string, number>>;
	sweep: () => Promise<void>;
};

type Row = typeof signInTries.$inferSelect;

function recordOf(rows: Row[], device: string, since: number): TryRecord {
	const recent = rows.filter((row) => row.lastAt.getTime() > since);
	const mine = recent.find((row) => row.device === device);
	const strangers = recent.filter((row) => row.knownSince === null);
	return {
		own: mine ? { count: mine.failures, lastAt: mine.lastAt.getTime() } : NEVER,
		known: rows.some((row) => row.device === device && row.knownSince !== null),
		strangers: strangers.reduce(
			(sum, row) => ({ count: sum.count + row.failures, lastAt: Math.max(sum.lastAt, row.lastAt.getTime()) }),
			NEVER
		)
	};
}

const withOneMore = ({ own, known, strangers }: TryRecord, now: number): TryRecord => ({
	own: { count: own.count + 1, lastAt: now },
	known,
	strangers: known ? strangers : { count: strangers.count + 1, lastAt: now }
});

export function createTries(db: Db, now: () => number): Tries {
	const lately = () => gt(signInTries.lastAt, new Date(now() - FORGET_MS));

	return {
		begin: (subject, device) =>
			db.transaction(async (tx): Promise<Admission> => {
				await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`);
				const about = and(eq(signInTries.subject, subject), or(lately(), eq(signInTries.device, device)));
				const record = recordOf(await tx.select().from(signInTries).where(about), device, now() - FORGET_MS);
				const ms = pause(record, now());
				if (ms > 0) return { kind: 'wait', ms };
				const counted = { failures: record.own.count + 1, lastAt: new Date(now()) };
				await tx
					.insert(signInTries)
					.values({ subject, device, ...counted })
					.onConflictDoUpdate({ target: [signInTries.subject, signInTries.device], set: counted });
				return { kind: 'go', pauseAfter: pause(withOneMore(record, now()), now()) };
			}),
		async succeed(subject, device) {
			const at = new Date(now());
			await db
				.insert(signInTries)
				.values({ subject, device, failures: 0, lastAt: at, knownSince: at })
				.onConflictDoUpdate({
					target: [signInTries.subject, signInTries.device],
					set: { failures: 0, knownSince: sql`coalesce(${signInTries.knownSince}, excluded.known_since)` }
				});
		},
		async forget(subject) {
			await db.delete(signInTries).where(eq(signInTries.subject, subject));
		},
		async strangerMisses(subjects) {
			if (subjects.length === 0) return new Map();
			const rows = await db
				.select({ subject: signInTries.subject, misses: sql<number>`sum(${signInTries.failures})::int` })
				.from(signInTries)
				.where(and(sql`${signInTries.subject} in ${subjects}`, isNull(signInTries.knownSince), lately()))
				.groupBy(signInTries.subject);
			return new Map(rows.map(({ subject, misses }) => [subject, misses]));
		},
		async sweep() {
			const at = signInTries.lastAt;
			const strangers = and(isNull(signInTries.knownSince), lt(at, new Date(now() - FORGET_MS)));
			await db.delete(signInTries).where(or(strangers, lt(at, new Date(now() - KNOWN_FOR_MS))));
		}
	};
}
