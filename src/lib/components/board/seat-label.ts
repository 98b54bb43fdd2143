// Seats as a teacher says them: rows are letters from the front, places are numbers: A1 … A8, B1 …

export const SEATS_IN_A_ROW = 8;

/** @param seat 0-based, row by row */
export const seatLabel = (seat: number): string =>
	`${letters(Math.floor(seat / SEATS_IN_A_ROW))}${(seat % SEATS_IN_A_ROW) + 1}`;

/** 0 → A … 25 → Z, 26 → AA. */
const letters = (row: number): string =>
	(row >= 26 ? letters(Math.floor(row / 26) - 1) : '') + String.fromCharCode(65 + (row % 26));
