// The log's one statement inside a transaction of the school's tables: for a class that comes into being there.
import { sql } from 'drizzle-orm';
import type { Db } from '../db/clients.ts';
import { APPEND, appendParameters } from './append-statement.ts';
import type { Batch } from './log.ts';

const [HEAD = '', MIDDLE = '', TAIL = ''] = APPEND.split(/\$[12]/);

/** Throws when it was not written: then nothing of the transaction may be. */
export async function appendIn(tx: Pick<Db, 'execute'>, batch: Batch): Promise<void> {
	const [wanted, events] = appendParameters([batch]);
	const statement = sql`${sql.raw(HEAD)}${wanted}${sql.raw(MIDDLE)}${events}${sql.raw(TAIL)}`;
	const moved = await tx.execute(statement);
	if (moved.length !== 1) throw new Error(`nothing was appended to the log of classroom ${batch.classroomId}`);
}
