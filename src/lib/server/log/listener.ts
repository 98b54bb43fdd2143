// Hears, from Postgres, which classrooms moved. Notices are hints: they are lost with the connection, so on every
// (re)connection and every 5 s whoever listens is told to compare versions.
import { another, type LogSql } from '../db/clients.ts';
import { CHANNEL, COMPARE_EVERY_MS, type Listening } from './log.ts';

/** Postgres.js connects again, and listens again, for as long as it takes. */
export function createListener(
	sql: LogSql,
	onMoved: (classroomId: number, version: number) => void,
	onCompare: () => void
): Listening {
	const client = another(sql);

	function heard(payload: string): void {
		const colon = payload.indexOf(':');
		onMoved(Number(payload.slice(0, colon)), Number(payload.slice(colon + 1)));
	}

	client.listen(CHANNEL, heard, onCompare).catch(() => {}); // not reachable yet: it goes on trying
	const timer = setInterval(onCompare, COMPARE_EVERY_MS);
	return {
		async stop() {
			clearInterval(timer);
			await client.end({ timeout: 1 });
		}
	};
}
