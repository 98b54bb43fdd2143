// Where an arrow key leads from a seat. Skips empty places; never leaves the row sideways.
import { SEATS_IN_A_ROW } from './seat-label.ts';

/** @param taken seats with a student, in order @returns null when the key means nothing or leads nowhere */
export function nextSeat(key: string, from: number, taken: readonly number[]): number | null {
	const row = (seat: number) => Math.floor(seat / SEATS_IN_A_ROW);
	const column = (seat: number) => seat % SEATS_IN_A_ROW;
	const before = (seats: number[]) => seats.filter((seat) => seat < from).at(-1) ?? null;
	const after = (seats: number[]) => seats.find((seat) => seat > from) ?? null;
	const inRow = taken.filter((seat) => row(seat) === row(from));
	const inColumn = taken.filter((seat) => column(seat) === column(from));
	switch (key) {
		case 'ArrowLeft':
			return before(inRow);
		case 'ArrowRight':
			return after(inRow);
		case 'ArrowUp':
			return before(inColumn);
		case 'ArrowDown':
			return after(inColumn);
		case 'Home':
			return inRow[0] ?? null;
		case 'End':
			return inRow.at(-1) ?? null;
		default:
			return null;
	}
}
