// What an action and a waypoint reached mean for a student's pace, and for the class's. Replaces, never writes into.
import type { Millis } from '../ids.ts';
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import { activeHours } from './active-time.ts';
import { ENOUGH } from './eta.ts';
import { HORIZONS, type ClassPace, type Estimate } from './pace.ts';
import { rateOf } from './rate.ts';

/** Active hours after which work counts half. */
const HALF_LIFE = 2;
/** Outcomes kept for each horizon. */
const RING = 100;

/** Any action of the student's own. */
export function acted(draft: Progress, student: Student, at: Millis): void {
	const { pace } = student;
	const hours = activeHours(pace.at, at);
	const lesson = draft.lesson !== null && draft.lesson.endedAt === null ? draft.lesson.number : pace.lesson;
	const left = hours === 0 ? 1 : 2 ** (-hours / HALF_LIFE);
	student.pace = {
		at: Math.max(pace.at ?? at, at),
		hours: pace.hours + hours,
		reached: pace.reached,
		recentHours: pace.recentHours * left + (HALF_LIFE / Math.LN2) * (1 - left),
		recentReached: pace.recentReached * left,
		lessons: lesson === pace.lesson ? pace.lessons : pace.lessons + 1,
		lesson,
		open: pace.open
	};
	const { hours: all, reached, ratios } = draft.pace;
	if (hours > 0) draft.pace = { hours: all + hours, reached, ratios };
}

/** A waypoint was reached by the student's own work, for the first time. */
export function gotOn(draft: Progress, student: Student): void {
	const reached = student.pace.reached + 1;
	const pace = { ...student.pace, reached, recentReached: student.pace.recentReached + 1 };
	const everyone = { ...draft.pace, reached: draft.pace.reached + 1 };
	const open = HORIZONS.map((horizon, place): Estimate | null => {
		const waiting = pace.open[place] ?? null;
		if (waiting && reached < waiting.reached + horizon) return waiting;
		if (waiting) everyone.ratios = withOutcome(everyone, place, (pace.hours - waiting.hours) / waiting.raw);
		return reached < ENOUGH ? null : { reached, hours: pace.hours, raw: horizon / rateOf(pace, everyone) };
	});
	student.pace = { ...pace, open };
	draft.pace = everyone;
}

/** No time at all says nothing: the clock was not known. */
function withOutcome({ ratios }: ClassPace, place: number, ratio: number): ClassPace['ratios'] {
	if (!(ratio > 0 && Number.isFinite(ratio))) return ratios;
	return ratios.map((ring, at) => (at === place ? [...ring.slice(-RING + 1), ratio] : ring));
}
