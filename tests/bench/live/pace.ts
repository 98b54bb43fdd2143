// Sends at an even rate, whatever the answers do: a slow server is not spared.
import { setTimeout as sleep } from 'node:timers/promises';

export type Run = { rate: number; seconds: number };

/** What a run counted, ms. */
export type Tally = { sent: number; acked: number; board: number[]; ack: number[] };

/** How long stragglers are waited for. */
const PATIENCE_MS = 10_000;
/** At least so long is listened for what should not come, and for both servers alike. */
const SETTLE_MS = 1_000;

/** @param send sends one submission; false: nobody is free to, try again at the next beat */
export async function pace({ rate, seconds }: Run, send: () => boolean, isSettled: () => boolean): Promise<void> {
	const start = performance.now();
	let sent = 0;
	await new Promise<void>((done) => {
		const timer = setInterval(() => {
			const elapsed = performance.now() - start;
			const due = Math.floor((Math.min(elapsed, seconds * 1000) / 1000) * rate);
			while (sent < due && send()) sent++;
			if (elapsed <= seconds * 1000) return;
			clearInterval(timer);
			done();
		}, 1);
	});
	await sleep(SETTLE_MS);
	for (const until = performance.now() + PATIENCE_MS; !isSettled() && performance.now() < until;) await sleep(50);
}

export const newTally = (): Tally => ({ sent: 0, acked: 0, board: [], ack: [] });

/** The same order of students for both: everybody in turn, classrooms mixed. */
export const STRIDE = 7919;
