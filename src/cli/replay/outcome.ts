// What a replay came to, read back from the log: it alone says what was kept.
import type { ClassroomEvent } from '#lib/domain/events.ts';
import type { App } from '#lib/server/app.ts';
import { createPostgresLog } from '#lib/server/log/postgres-log.ts';
import { percentile } from '../percentile.ts';
import type { Stand } from './play.ts';

export type Outcome = {
	students: number;
	sent: number;
	acked: number;
	in_log: number;
	alerts: Record<string, number>;
	submit_to_board_p50_ms: number | null;
	submit_to_board_p99_ms: number | null;
};

export async function outcomeOf(
	app: App,
	classroom: number,
	students: number,
	{ sent, acked }: Stand,
	delays: readonly number[]
): Promise<Outcome> {
	const log = createPostgresLog(app.database.logSql);
	const alerts: Record<string, number> = {};
	let in_log = 0;
	for await (const events of log.chunks(classroom, 0)) {
		for (const { type, payload } of events as unknown as ClassroomEvent[]) {
			if (type === 'answerSubmitted') in_log++;
			if (type === 'alertRaised') alerts[payload.kind] = (alerts[payload.kind] ?? 0) + 1;
		}
	}
	await log.stop();
	return {
		...{ students, sent, acked, in_log, alerts },
		submit_to_board_p50_ms: percentile(delays, 0.5),
		submit_to_board_p99_ms: percentile(delays, 0.99)
	};
}

export const isWhole = ({ sent, acked, in_log }: Outcome): boolean => sent === acked && acked === in_log;

/** For a person; the JSON line is for programs. */
export function told(outcome: Outcome, { refused }: Stand): string[] {
	const { students, sent, acked, in_log, alerts } = outcome;
	const raised = Object.entries(alerts).map(([kind, count]) => `${count} ${kind}`);
	const why = [...refused].map(([code, count]) => `${count} ${code}`);
	return [
		`${students} students sent ${sent} submissions; ${acked} were acknowledged and ${in_log} are in the log.`,
		...(why.length > 0 ? [`Refused: ${why.join(', ')}.`] : []),
		`Alerts raised: ${raised.length > 0 ? raised.join(', ') : 'none'}.`,
		`From a student's submission to the teacher's board: half within ${outcome.submit_to_board_p50_ms} ms, 99 of 100 within ${outcome.submit_to_board_p99_ms} ms.`
	];
}
