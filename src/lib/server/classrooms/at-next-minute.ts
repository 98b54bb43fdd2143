// The turn of a minute on a classroom's clock, waited for in real time.
import type { Clock } from '../../domain/clock.ts';

const MINUTE = 60_000;

/** Calls once, when the next class minute begins; keeps no process alive. The answer calls it off. */
export function atNextMinute({ rate }: Clock, classNow: number, task: () => void): () => void {
	const timer = setTimeout(task, (MINUTE - (classNow % MINUTE)) / rate);
	timer.unref();
	return () => clearTimeout(timer);
}
