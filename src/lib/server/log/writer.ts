// The connection that appends: one, of its own, so that no long read stands before a commit. A statement that is not
// answered in time is given up with its connection; what became of it is unknown. After any loss the next one is a fresh
// client: postgres.js would answer the first statement on a connection that came back with the error that ended it.
import { another, type LogSql } from '../db/clients.ts';
import { APPEND, appendParameters } from './append-statement.ts';
import { isAnswer } from './failure.ts';
import type { Batch } from './log.ts';

type Moved = { id: number; version: number };

export function createWriter(sql: LogSql, patience: number) {
	let client = another(sql);

	function giveUp(lost: LogSql): void {
		if (client === lost) client = another(sql);
		void lost.end({ timeout: 0 }); // rejects what it was doing
	}

	return {
		async write(batches: Batch[]): Promise<Map<number, number>> {
			const parameters = appendParameters(batches);
			const used = client;
			const timer = setTimeout(giveUp, patience, used);
			try {
				const rows = await used.unsafe<Moved[]>(APPEND, parameters, { prepare: true });
				return new Map(rows.map(({ id, version }) => [id, version]));
			} catch (error) {
				if (!isAnswer(error)) giveUp(used);
				throw error;
			} finally {
				clearTimeout(timer);
			}
		},
		stop: () => client.end({ timeout: 5 })
	};
}
