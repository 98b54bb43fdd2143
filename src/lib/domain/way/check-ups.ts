// *Got it*, seen again after about 2, 7 and 21 days: when, for whom. Rule [Q7].
import type { Millis } from '../ids.ts';
import { spread } from '../offer.ts';
import type { Student } from '../student.ts';

const DAY = 24 * 3600_000;
const AFTER = [2, 7, 21];
/** So much earlier or later, so that a class's check-ups do not all come on one morning. */
const SWAY = 0.15;
/** No check-up comes sooner after a waypoint was reached. */
const SOONEST = DAY;

/** When the next one is due; null when all are behind, or it is not reached. */
export function checkUpDue(student: Student, index: number): Millis | null {
	const cell = student.cells[index];
	if (!cell?.reached || cell.reachedAt === null) return null;
	const last = student.way.checkUps[index];
	// Reached anew after it was lost: the check-ups begin anew, too.
	const held = last && last.at >= cell.reachedAt ? last : { passed: 0, at: cell.reachedAt };
	const days = AFTER[held.passed];
	if (days === undefined) return null;
	const sway = 1 + SWAY * (2 * (spread(student.id, index, held.passed) / 0x1_0000_0000) - 1);
	return held.at + days * DAY * sway;
}

/** The next ones, the earliest first. */
export function nextCheckUps(student: Student, most: number): { index: number; due: Millis }[] {
	const next: { index: number; due: Millis }[] = [];
	// What was reached after this cannot be due among the first.
	let latest = Infinity;
	for (let index = 0; index < student.cells.length; index++) {
		const due = (student.cells[index]?.reachedAt ?? Infinity) > latest ? null : checkUpDue(student, index);
		if (due === null) continue;
		let place = next.length;
		while (place > 0 && (next[place - 1]?.due ?? due) > due) place--;
		if (place >= most) continue;
		next.splice(place, 0, { index, due });
		if (next.length > most) next.pop();
		if (next.length === most) latest = (next.at(-1)?.due ?? Infinity) - SOONEST;
	}
	return next;
}
