// The log's one statement inside a transaction of the school's tables: for a class that comes into being there.
import { sql } from 'drizzle-orm';
import type { Db } from '../db/clients.ts';
import { APPEND, appendParameters } from './append-statement.ts';
import type { Batch } from './log.ts';

/** The statement between its parameters, which it names once each and in order. */
const [HEAD = '', ...PARTS] = APPEND.split(/\$[123]/);

/** Throws when it was not written: then nothing of the transaction may be. */
export async function appendIn(tx: Pick<Db, 'execute'>, batch: Batch): Promise<void> {
	const given = appendParameters([batch]).map((parameter, place) => sql`${parameter}${sql.raw(PARTS[place] ?? '')}`);
	const moved = await tx.execute(sql`${sql.raw(HEAD)}${sql.join(given)}`);
	if (moved.length !== 1) throw new Error(`nothing was appended to the log of classroom ${batch.classroomId}`);
}
