import { describe, expect, it } from 'vitest';
import type { StudentRow } from '#lib/domain/views/row-types.ts';
import { createBoardWatch } from './board-watch.ts';

const rowOf = (id: number, lastActionAt: number): [string, object] => {
	const row: Partial<StudentRow> = { id, lastActionAt };
	return [`student:${id}`, row];
};

function watch() {
	let now = 0;
	const made = createBoardWatch(() => now);
	return {
		...made,
		at: (ms: number) => void (now = ms),
		rows: (...upserts: [string, object][]) => made.see({ upserts, removes: [] })
	};
}

describe('the watch on the board', () => {
	it('counts from sending to the student’s own row', async () => {
		const { expect: expects, at, rows, delays } = watch();
		const shown = expects(1, 1_000);
		at(7);
		rows(rowOf(2, 1_000));
		at(9);
		rows(rowOf(1, 1_000));
		await shown;
		expect(delays).toEqual([9]);
	});

	it('does not take a row for news that is older than what was sent', () => {
		const { expect: expects, at, rows, delays } = watch();
		void expects(1, 1_000);
		at(3);
		rows(rowOf(1, 999));
		expect(delays).toEqual([]);
		at(5);
		rows(rowOf(1, 1_001));
		expect(delays).toEqual([5]);
	});

	it('lets one row show several submissions', () => {
		const { expect: expects, at, rows, delays } = watch();
		void expects(1, 1_000);
		at(2);
		void expects(1, 1_002);
		at(10);
		rows(rowOf(1, 1_002));
		expect(delays).toEqual([10, 8]);
	});
});
