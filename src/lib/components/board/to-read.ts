// What is turned in and waits for a person, over the whole class, oldest first.
import type { StudentRow } from '#lib/domain/views/row-types.ts';
import type { ToReadRow } from '#lib/domain/views/work-row.ts';

export type ToRead = ToReadRow & { student: StudentRow['id'] };

export const toReadOf = (students: readonly StudentRow[]): ToRead[] =>
	students
		.flatMap(({ id: student, toRead }) => toRead.map((one) => ({ ...one, student })))
		.sort((a, b) => a.since - b.since || a.student - b.student);
