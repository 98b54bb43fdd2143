// *Got it*, seen again after about 2, 7 and 21 of the days a student works on: when, for whom. Rule [Q7].
import type { Day } from '../pace/days.ts';
import { lastStudyDays } from '../pace/study-days.ts';
import type { Progress } from '../progress.ts';
import { hasItems, spread } from '../offer.ts';
import type { Student } from '../student.ts';

/** Study days until the first, second and third, from and to: a class's check-ups do not all come on one morning. */
const AFTER = [
	[2, 3],
	[6, 8],
	[18, 24]
] as const;
/** More days than this nobody waits. */
const LONGEST = 24;

/**
 * Study days until the next one, the day it was reached left out; 0 and below once it is due. Null when all are behind,
 * when it is not reached, and as long as nobody knows which day it is.
 * @param today the day of the school's calendar, where the shell knows a later one than the log
 */
export function daysToCheckUp(
	progress: Progress,
	student: Student,
	index: number,
	today: Day | null = progress.day
): number | null {
	const held = checkUpsHeld(student, index);
	if (today === null || held === null || !hasItems(progress.map, index)) return null;
	const [least, most] = AFTER[held.passed] ?? [];
	if (least === undefined) return null;
	const wait = least + (spread(student.id, index, held.passed) % (most - least + 1));
	// What was reached before any day was known counts from the first that was.
	return wait - since(lastStudyDays(progress, student, today, LONGEST), held.on ?? progress.firstDay ?? today);
}

/** Check-ups passed in a row since it was reached, and the day of the last; null when it is not reached. */
export function checkUpsHeld({ cells, way }: Student, index: number): { passed: number; on: Day | null } | null {
	const cell = cells[index];
	if (!cell?.reached || cell.reachedAt === null) return null;
	const last = way.checkUps[index];
	// Reached anew after it was lost: the check-ups begin anew, too.
	return last && last.at >= cell.reachedAt ? last : { passed: 0, on: cell.reachedOn };
}

/** How many of the days come after this one. */
function since(days: readonly Day[], day: Day): number {
	const place = (days.at(-1) ?? day) > day ? -1 : days.findIndex((one) => one <= day);
	return place < 0 ? days.length : place;
}

/** The next ones, the earliest first; equal ones in the map's order. */
export function nextCheckUps(progress: Progress, student: Student, most: number): { index: number; days: number }[] {
	const next: { index: number; days: number }[] = [];
	for (let index = 0; index < student.cells.length; index++) {
		const days = daysToCheckUp(progress, student, index);
		if (days === null || (next.length === most && days >= (next.at(-1)?.days ?? days))) continue;
		let place = next.length;
		while (place > 0 && (next[place - 1]?.days ?? days) > days) place--;
		next.splice(place, 0, { index, days });
		if (next.length > most) next.pop();
	}
	return next;
}
