// What is worth saying of a trend: its highest minute, the latest where several are as high.
import type { Millis } from '#lib/domain/ids.ts';

const MINUTE = 60_000;

export function mostIn(series: readonly number[], now: Millis): { students: number; at: Millis } {
	const students = Math.max(0, ...series);
	const minutesAgo = series.length - 1 - series.lastIndexOf(students);
	return { students, at: (Math.floor(now / MINUTE) - minutesAgo) * MINUTE };
}
