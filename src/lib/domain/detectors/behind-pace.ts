// Behind pace: left of today's line of the student's plan, and too slow for its date. Rules [P6], [A16]. For the drawer,
// never an interruption, and never against the pace of classmates.
import { etaOf } from '../pace/lessons-ahead.ts';
import { dueOf } from '../pace/study-days.ts';
import { lineOf } from '../pace/standing-by-plan.ts';
import type { Progress } from '../progress.ts';
import { countAhead, reachedOnWay } from '../routing.ts';
import type { Student } from '../student.ts';
import type { Detector } from './detector.ts';

export const behindPace: Detector = {
	kind: 'behindPace',
	sees({ progress, student }) {
		// A plan is looked at once a day.
		if (dueOf(progress, student) === null || student.paceToldOn === progress.day) return [];
		const { ahead, reached } = countsOf(progress, student);
		const { status, planned, due, own, needed, daysLeft: left } = lineOf(progress, student, ahead, reached);
		if (status !== 'behind' || due === null || needed === null) return [];
		const eta = etaOf(progress, student, ahead);
		const lessons: [number, number] | null = eta && [eta.low, eta.high];
		return [
			{ kind: 'behindPace', planned, reached, lessons, ...(eta && { unit: eta.unit }), by: { needed, left, due, own } }
		];
	},
	clears({ progress, student }) {
		const { ahead, reached } = countsOf(progress, student);
		return lineOf(progress, student, ahead, reached).status !== 'behind';
	}
};

function countsOf(progress: Progress, student: Student): { ahead: number; reached: number } {
	return { ahead: countAhead(progress, student), reached: reachedOnWay(progress, student) };
}
