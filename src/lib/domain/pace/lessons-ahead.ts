// From a student's pace and the class's to the lessons that are ahead. Rules [P1]–[P3], [P6].
import type { Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import { etaFrom, type EtaBasis, type EtaRow } from './eta-row.ts';
import { ENOUGH, stretchesOf } from './eta.ts';
import type { Pace } from './pace.ts';
import { rateOf } from './rate.ts';

/** Before a student's own lessons say it, a lesson has half an hour of active work, as if seen twice [D]. */
const USUAL = 0.5;
const TRUST = 2;

/** Active hours in one lesson. */
const perLesson = ({ hours, lessons }: Pace): number => (hours + USUAL * TRUST) / (lessons + TRUST);

/** [P1] null before three waypoints lie behind the student. */
export function etaBasis({ pace: everyone, calendar }: Progress, { pace }: Student): EtaBasis | null {
	if (pace.reached < ENOUGH) return null;
	return {
		unit: calendar ? 'classDays' : 'lessons',
		reached: pace.reached,
		hours: pace.hours,
		rate: rateOf(pace, everyone),
		perLesson: perLesson(pace),
		stretches: stretchesOf(everyone)
	};
}

/** @param ahead waypoints still to go */
export function etaOf(progress: Progress, student: Student, ahead: number): EtaRow | null {
	const basis = etaBasis(progress, student);
	return basis && etaFrom(basis, ahead);
}

/** [P5] Lessons at the student's rate, without the range. */
export const lessonsNeeded = ({ pace: everyone }: Progress, { pace }: Student, ahead: number): number =>
	ahead / rateOf(pace, everyone) / perLesson(pace);
