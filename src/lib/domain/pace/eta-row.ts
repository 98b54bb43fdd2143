// The ETA as it is shown: a range in lessons, or in class days where the class has a calendar; and what it rests on.
// Never a time of day. For the screens, too: what it would be another way follows from the same numbers [R13].
import { HORIZONS } from './pace.ts';

/** Active hours. */
export type Span = { low: number; high: number };

export type EtaRow = {
	/** Whole lessons or class days, 1 or more; low is never above high. */
	low: number;
	high: number;
	unit: 'lessons' | 'classDays';
	/** Waypoints behind the student, the active minutes they took, waypoints ahead, and active minutes in a lesson. */
	because: { reached: number; minutes: number; ahead: number; perLesson: number };
};

/** All that a student's ETA follows from, beside the number of waypoints ahead. */
export type EtaBasis = Pick<EtaRow, 'unit'> & {
	/** Waypoints behind the student, and the active hours they took. */
	reached: number;
	hours: number;
	/** Waypoints in an active hour, and active hours in a lesson. */
	rate: number;
	perLesson: number;
	/** By horizon: how much shorter and longer it may be than the rate says. */
	stretches: readonly Span[];
};

/** @param ahead waypoints to go; null when there are none */
export function etaFrom(basis: EtaBasis, ahead: number): EtaRow | null {
	if (ahead <= 0) return null;
	const { unit, reached, hours, rate, perLesson } = basis;
	const { low: shortest, high: longest } = spanFor(rate, basis.stretches, ahead);
	const low = Math.max(1, Math.round(shortest / perLesson));
	return {
		low,
		high: Math.max(low, Math.ceil(longest / perLesson)),
		unit,
		because: { reached, minutes: Math.round(hours * 60), ahead, perLesson: Math.max(1, Math.round(perLesson * 60)) }
	};
}

export function spanFor(rate: number, stretches: readonly Span[], ahead: number): Span {
	const raw = ahead / rate;
	const { low, high } = stretches[horizonFor(ahead)] ?? { low: 1, high: 1 };
	return { low: raw * low, high: raw * high };
}

/** The place of the horizon nearest by ratio. */
function horizonFor(ahead: number): number {
	const far = HORIZONS.map((horizon) => Math.abs(Math.log(ahead / horizon)));
	return far.indexOf(Math.min(...far));
}
