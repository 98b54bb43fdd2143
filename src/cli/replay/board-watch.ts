// A teacher's eyes on the board: how long after it was sent each submission shows there.
import type { Millis, StudentId } from '#lib/domain/ids.ts';
import type { StudentRow } from '#lib/domain/views/row-types.ts';
import type { Change } from '#lib/sync/replica.ts';

type Expected = { sentAt: number; classAt: Millis; shown: (ms: number) => void };

export type BoardWatch = {
	see: (change: Change) => void;
	/** @param classAt the class time when it was sent: the student's row shows it once it is no older than that */
	expect: (student: StudentId, classAt: Millis) => Promise<void>;
	/** ms from sending to the board, in the order they were shown. */
	delays: readonly number[];
};

const PREFIX = 'student:';

export function createBoardWatch(now: () => number): BoardWatch {
	const expected = new Map<StudentId, Expected[]>();
	const delays: number[] = [];

	function see({ upserts }: Change): void {
		const at = now();
		for (const [key, row] of upserts) {
			if (!key.startsWith(PREFIX)) continue;
			const { id, lastActionAt } = row as StudentRow;
			const waiting = expected.get(id);
			if (!waiting || lastActionAt === null) continue;
			for (const { sentAt, shown } of waiting.filter(({ classAt }) => classAt <= lastActionAt)) shown(at - sentAt);
			expected.set(
				id,
				waiting.filter(({ classAt }) => classAt > lastActionAt)
			);
		}
	}

	return {
		see,
		delays,
		expect: (student, classAt) =>
			new Promise((resolve) => {
				const shown = (ms: number) => {
					delays.push(ms);
					resolve();
				};
				expected.set(student, [...(expected.get(student) ?? []), { sentAt: now(), classAt, shown }]);
			})
	};
}
