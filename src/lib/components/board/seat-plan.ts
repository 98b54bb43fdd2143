// Students in their fixed places. A place without a student stays a gap: nobody moves up.
import type { StudentRow } from '../../domain/views/row-types.ts';
import { SEATS_IN_A_ROW } from './seat-label.ts';

export type Place = { seat: number; student: StudentRow | null };

/** Rows of eight places, as many as the last student needs. A place given twice sends the later student to a free one. */
export function seatPlan(students: readonly StudentRow[]): Place[][] {
	const taken: StudentRow[] = [];
	const displaced: StudentRow[] = [];
	for (const student of [...students].sort((a, b) => a.seat - b.seat || a.id - b.id))
		if (taken[student.seat]) displaced.push(student);
		else taken[student.seat] = student;
	for (const student of displaced) taken[firstFree(taken)] = student;

	const rows = Math.ceil(taken.length / SEATS_IN_A_ROW);
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: SEATS_IN_A_ROW }, (_, column) => {
			const seat = row * SEATS_IN_A_ROW + column;
			return { seat, student: taken[seat] ?? null };
		})
	);
}

function firstFree(taken: readonly StudentRow[]): number {
	const gap = Array.from(taken).findIndex((student) => student === undefined);
	return gap < 0 ? taken.length : gap;
}
