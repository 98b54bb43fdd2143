// Who asks at a class's door now: a child who forgot the PIN, on one device.
import { and, asc, eq, gt, isNull, type SQL } from 'drizzle-orm';
import type { ClassroomId } from '../../domain/ids.ts';
import type { AskRow } from '../../domain/views/row-types.ts';
import type { Db } from '../db/clients.ts';
import { doorAsks } from '../db/schema/door-asks.ts';

/** So long an ask stands. */
export const ASK_MS = 10 * 60_000;

export const isWaiting = (now: number): SQL | undefined =>
	and(isNull(doorAsks.admittedAt), gt(doorAsks.askedAt, new Date(now - ASK_MS)));

/** Longest waiting first. */
export async function waitingAsks(db: Db, classroomId: ClassroomId, now: number): Promise<AskRow[]> {
	const rows = await db
		.select()
		.from(doorAsks)
		.where(and(eq(doorAsks.classroomId, classroomId), isWaiting(now)))
		.orderBy(asc(doorAsks.askedAt));
	return rows.map(({ id, personId, deviceLabel: device, askedAt }) => ({
		...{ id, student: personId, device },
		until: askedAt.getTime() + ASK_MS
	}));
}
