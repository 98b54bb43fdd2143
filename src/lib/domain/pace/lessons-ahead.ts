// The ETA as it is shown: a range in lessons, or in class days where the class has a calendar; and what it rests on.
// Never a time of day. Rules [P1]–[P3], [P6].
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import { spanOf } from './eta.ts';
import { rateOf } from './rate.ts';
import type { Pace } from './pace.ts';

export type EtaRow = {
	/** Whole lessons or class days, 1 or more; low is never above high. */
	low: number;
	high: number;
	unit: 'lessons' | 'classDays';
	/** Waypoints behind the student, the active minutes they took, waypoints ahead, and active minutes in a lesson. */
	because: { reached: number; minutes: number; ahead: number; perLesson: number };
};

/** Before a student's own lessons say it, a lesson has half an hour of active work, as if seen twice [D]. */
const USUAL = 0.5;
const TRUST = 2;

/** Active hours in one lesson. */
const perLesson = ({ hours, lessons }: Pace): number => (hours + USUAL * TRUST) / (lessons + TRUST);

/** @param ahead waypoints still to go */
export function etaOf({ pace: everyone, calendar }: Progress, { pace }: Student, ahead: number): EtaRow | null {
	const span = spanOf(pace, everyone, ahead);
	if (!span) return null;
	const hours = perLesson(pace);
	const low = Math.max(1, Math.round(span.low / hours));
	return {
		low,
		high: Math.max(low, Math.ceil(span.high / hours)),
		unit: calendar ? 'classDays' : 'lessons',
		because: {
			reached: pace.reached,
			minutes: Math.round(pace.hours * 60),
			ahead,
			perLesson: Math.max(1, Math.round(hours * 60))
		}
	};
}

/** [P5] Lessons at the student's rate, without the range. */
export const lessonsNeeded = ({ pace: everyone }: Progress, { pace }: Student, ahead: number): number =>
	ahead / rateOf(pace, everyone) / perLesson(pace);
