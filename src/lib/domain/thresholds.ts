// From where on something is an alert: numbers of a classroom, changed by its teachers. Defaults and their sources:
// learning model, "Alerts". Nothing is decided here.
import type { AlertKind } from './alerts.ts';
import type { Millis, PersonId } from './ids.ts';

type Range = { usual: number; min: number; max: number; step: number };

/** Shares and levels are in hundredths, so that what is typed is what is kept. */
export const THRESHOLDS = {
	wrongTurnMisses: { usual: 3, min: 2, max: 8, step: 1 },
	stuckAttempts: { usual: 6, min: 4, max: 20, step: 1 },
	stuckLevel: { usual: 30, min: 10, max: 60, step: 5 },
	criticalAttempts: { usual: 10, min: 6, max: 40, step: 1 },
	criticalLevel: { usual: 60, min: 20, max: 75, step: 5 },
	strugglingRight: { usual: 3, min: 0, max: 5, step: 1 },
	strugglingOver: { usual: 6, min: 1, max: 9, step: 1 },
	rapidWrongs: { usual: 3, min: 2, max: 9, step: 1 },
	rapidSeconds: { usual: 3, min: 1, max: 10, step: 1 },
	hintRushes: { usual: 3, min: 2, max: 9, step: 1 },
	/** Words read in a second: a hint is rushed when there was more to read before it than this allows. */
	hintPace: { usual: 10, min: 2, max: 20, step: 1 },
	parkedMinutes: { usual: 5, min: 3, max: 30, step: 1 },
	jamStudents: { usual: 3, min: 3, max: 10, step: 1 },
	jamShare: { usual: 20, min: 10, max: 60, step: 5 }
} as const satisfies Record<string, Range>;

export type Threshold = keyof typeof THRESHOLDS;
export type Thresholds = Record<Threshold, number>;

/** As they may stand in the log: before hints were measured by their words, all went by the same seconds. */
export type StoredThresholds = Partial<Thresholds> & { hintSeconds?: number };

export const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as Threshold[];

/** What a classroom goes by, and since when; `version` tells two teachers apart who change it at once. */
export type ThresholdSetting = { version: number; values: Thresholds; at: Millis | null; by: PersonId | null };

export const USUAL = Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, THRESHOLDS[name].usual])) as Thresholds;

export const usualSetting = (): ThresholdSetting => ({ version: 0, values: USUAL, at: null, by: null });

/** Words of a hint whose length nobody noted: the seconds of earlier limits were meant for about so many. */
export const USUAL_WORDS = 20;

/** What a stored setting means now; what it does not name stays as it was `before`. */
export function afterSetting(before: Thresholds, { hintSeconds, ...values }: StoredThresholds): Thresholds {
	const { min, max } = THRESHOLDS.hintPace;
	const pace = hintSeconds && Math.max(min, Math.min(max, Math.round(USUAL_WORDS / hintSeconds)));
	return { ...before, ...(pace && { hintPace: pace }), ...values };
}

/** The first must stay under the second: else one alert would end as it begins, or a worse one come before the better. */
const UNDER: readonly [lower: Threshold, upper: Threshold][] = [
	['stuckAttempts', 'criticalAttempts'],
	['stuckLevel', 'criticalLevel'],
	['strugglingRight', 'strugglingOver']
];

export type ThresholdProblem =
	| { code: 'thresholdOutOfRange'; threshold: Threshold; min: number; max: number }
	/** The first has to stay under the second. */
	| { code: 'thresholdsContradict'; lower: Threshold; upper: Threshold };

/** What is wrong with these, if anything. */
export function wrongWith(values: Thresholds): ThresholdProblem | null {
	for (const threshold of THRESHOLD_NAMES) {
		const { min, max } = THRESHOLDS[threshold];
		const value = values[threshold];
		if (!Number.isInteger(value) || value < min || value > max)
			return { code: 'thresholdOutOfRange', threshold, min, max };
	}
	for (const [lower, upper] of UNDER)
		if (values[lower] >= values[upper]) return { code: 'thresholdsContradict', lower, upper };
	return null;
}

/** The number that decides most about a kind: what an offer to be told less often would raise. */
export const DECIDING = {
	wrongTurn: 'wrongTurnMisses',
	stuck: 'stuckAttempts',
	critical: 'criticalAttempts',
	rapidWrong: 'rapidWrongs',
	hintRush: 'hintRushes',
	parked: 'parkedMinutes',
	struggling: 'strugglingRight'
} as const satisfies Partial<Record<AlertKind, Threshold>>;

/** Where a higher number means an earlier alert, being told less often means a lower one. */
const LOWER_IS_QUIETER: readonly Threshold[] = ['strugglingRight'];

/** One step quieter, or null at the end of the range. */
export function quieter(values: Thresholds, threshold: Threshold): number | null {
	const { step } = THRESHOLDS[threshold];
	const to = values[threshold] + (LOWER_IS_QUIETER.includes(threshold) ? -step : step);
	return wrongWith({ ...values, [threshold]: to }) ? null : to;
}
