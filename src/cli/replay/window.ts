// The part of a table that is played: one stretch of 3,000 seconds, or everything, in the order it happened.
import type { WorkRow } from './table.ts';

const WINDOW_S = 3_000;

/** Rows of the same second stay in the file's order. */
export const inWindow = (rows: readonly WorkRow[], window: number | null): WorkRow[] =>
	rows.filter(({ at }) => window === null || Math.floor(at / WINDOW_S) === window).sort((a, b) => a.at - b.at);

/** The windows with the most rows, to choose another from. */
export function busiest(rows: readonly WorkRow[], most: number): number[] {
	const counts = new Map<number, number>();
	for (const { at } of rows) {
		const window = Math.floor(at / WINDOW_S);
		counts.set(window, (counts.get(window) ?? 0) + 1);
	}
	return [...counts]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, most)
		.map(([window]) => window);
}
