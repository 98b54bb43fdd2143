// Critical: a long time at a waypoint and still far from it. Rule [A12]. Ends as stuck does.
import type { Detector } from './detector.ts';
import { around, isThrough } from './stuck.ts';

const MINUTE = 60_000;

export const critical: Detector = {
	kind: 'critical',
	sees(sight) {
		const { attempts, correct, mastery, everReached, spent } = sight.cell;
		const { criticalAttempts, criticalLevel } = sight.progress.thresholds.values;
		if (everReached || attempts < criticalAttempts || mastery >= criticalLevel / 100) return [];
		return [{ kind: 'critical', attempts, correct, minutes: Math.round(spent / MINUTE), ...around(sight) }];
	},
	clears: isThrough
};
